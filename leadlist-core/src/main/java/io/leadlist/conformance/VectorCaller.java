package io.leadlist.conformance;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a call of a case. Immutable and thread-safe.
 *
 * @param name the name in the cases, and the bearer token unless another one was told
 * @param signedIn whether a token goes with the call
 * @param user the id of the user; null if the service is to know nobody by that token
 * @param organization the organization for which the user acts; null if for none
 * @param admin whether the user is an admin of the organization
 * @param optional whether a service may do without this caller
 */
public record VectorCaller(
        String name,
        boolean signedIn,
        @Nullable String user,
        @Nullable String organization,
        boolean admin,
        boolean optional) {}
