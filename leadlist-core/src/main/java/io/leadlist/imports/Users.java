package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import java.util.Optional;

/**
 * Port: the users of the host, by e-mail address. Implementations are thread-safe. The library calls them before it
 * opens a storage transaction.
 *
 * <p>{@code find(organization, email).flatMap(id -> emailOf(organization, id))} is the address of the user. Users of
 * other organizations are not found.
 */
public interface Users {
    /** No users, so that an import cannot have an owner. The default. */
    Users NONE = new Users() {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            return Optional.empty();
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            return Optional.empty();
        }
    };

    /** Returns the user of the organization with this address. */
    Optional<UserId> find(OrganizationId organization, String email);

    /** Returns the address of a user of the organization. */
    Optional<String> emailOf(OrganizationId organization, UserId user);
}
