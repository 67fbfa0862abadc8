/** An access token lives 15 minutes (contract, section 3). */
export const ACCESS_TOKEN_SECONDS = 15 * 60;

export abstract class AccessTokenSigner {
  abstract sign(userId: number, sessionId: string): Promise<string>;
}
