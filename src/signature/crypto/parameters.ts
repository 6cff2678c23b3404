/** Whether the parameters of an AlgorithmIdentifier are absent or NULL, the two ways to say "none". */
export function isNull(parameters: Uint8Array | undefined): boolean {
  return parameters === undefined || (parameters.length === 2 && parameters[0] === 5 && parameters[1] === 0);
}
