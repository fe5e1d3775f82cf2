package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import java.util.Optional;

/**
 * Port: the users of the host, by e-mail address. Implementations are thread-safe. The library calls them before it
 * opens a storage transaction.
 *
 * <p>For a user that {@link #find} returns, {@link #emailOf} returns the user's address. Users of other organizations
 * are not found.
 */
public interface Users {
    /** Knows no users, so that no list can be created from raw leads. The default. */
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

    /**
     * {@return the user of the organization with this address; empty if there is none}
     *
     * @param organization the organization that the data belongs to
     * @param email the {@linkplain io.leadlist.lead.EmailAddress#bare bare address}, as the caller wrote it
     */
    Optional<UserId> find(OrganizationId organization, String email);

    /**
     * {@return the address of a user of the organization; empty if it is unknown}
     *
     * @param organization the organization that the data belongs to
     * @param user the id of the user
     */
    Optional<String> emailOf(OrganizationId organization, UserId user);
}
