-- Signings by phone, for as long as their code is valid; cleared away after.
create table signing_session (
  id text primary key,
  purpose text not null check (purpose in ('sign', 'signIn')),
  account text,
  browser text not null,
  action text not null,
  fields json not null,
  back text not null,
  items json not null,
  state text not null default 'opened' check (state in ('opened', 'scanned', 'requested', 'signed')),
  token text,
  signatures json not null default '{}',
  expires_at timestamptz not null
);
create index signing_session_expires on signing_session (expires_at);

-- What is signed to sign in: taken away when it is used.
create table sign_in_challenge (
  id text primary key,
  text text not null,
  expires_at timestamptz not null
);
create index sign_in_challenge_expires on sign_in_challenge (expires_at);
