/** The only algorithm that is signed with or accepted. */
export const ACCESS_TOKEN_ALGORITHM = 'HS256';

/** `typ` of an access token (RFC 9068, section 2.1): no other kind of JWT passes for one. */
export const ACCESS_TOKEN_TYPE = 'at+jwt';

export const ACCESS_TOKEN_AUDIENCE = 'coocook-api';
