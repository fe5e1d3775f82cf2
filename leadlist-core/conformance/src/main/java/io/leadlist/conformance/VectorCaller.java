package io.leadlist.conformance;

import org.jspecify.annotations.Nullable;

/**
 * The caller of a case. Immutable and thread-safe.
 *
 * @param name the name in the cases, and the bearer token unless the service uses another one
 * @param signedIn whether the call is sent with a token
 * @param user the id of the user; null if the token must not belong to a user
 * @param organization the organization of the user; null if the user has none
 * @param admin whether the user is an admin of the organization
 * @param optional whether the service may be without this caller; if it is, the cases of the caller are not played
 */
public record VectorCaller(
        String name,
        boolean signedIn,
        @Nullable String user,
        @Nullable String organization,
        boolean admin,
        boolean optional) {}
