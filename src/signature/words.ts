/** A text in the three languages of the system, Kazakh first. */
export type Words = { readonly kk: string; readonly ru: string; readonly en: string };
