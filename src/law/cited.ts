/** Where in the law a thing stands: `p.6(1)` of the regulation's own annex, or `R223 p.26` with a key of `acts` before it. */
export type Source = string;

/** What every element of a regulation carries: its place in the law, and the readings that its shape rests on (keys of `readings`). */
export type Cited = { readonly source: Source; readonly reading?: readonly string[] };

/** A named group of things of one kind, in the order of the law. */
export type Named<T> = { readonly [name: string]: T };

export type Channel = 'corporation' | 'portal' | 'mobile' | 'provider' | 'providerSite' | 'employmentOffice' | 'mse';
