package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import java.util.Optional;

/**
 * Port: the host's users, by e-mail address. Implementations are thread-safe; they are asked before a storage
 * transaction is open.
 *
 * <p>The law: {@code find(organization, email).flatMap(id -> emailOf(organization, id))} is the user's address; a user
 * of another organization is not found.
 */
public interface Users {
    /** Knows nobody, so that nobody can own an import. The default. */
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

    /** The user of the organization who has this address. */
    Optional<UserId> find(OrganizationId organization, String email);

    /** The address of a user of the organization. */
    Optional<String> emailOf(OrganizationId organization, UserId user);
}
