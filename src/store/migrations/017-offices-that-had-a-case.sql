-- A case now says which offices had it. States that were kept before do not: they are only copies of what the log gives, and are made again.
delete from case_snapshot;
