/** What a spec gets for `?drawings`: it sees no pictures. */
export default {};
