package io.leadlist.examples.ports;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.Users;
import io.leadlist.lead.EmailAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/**
 * The users in the host's own tables, by JPA. Thread-safe. Every query begins with the organization, so that users of
 * other organizations are not found. A query reads one column by the unique key of the address, or by the id.
 */
public final class JpaUsers implements Users {
    private static final String ID =
            "SELECT u.id FROM AppUser u WHERE u.organizationId = :organization AND u.normalizedEmail = :value";
    private static final String EMAIL =
            "SELECT u.email FROM AppUser u WHERE u.organizationId = :organization AND u.id = :value";

    private final EntityManagerFactory entityManagers;

    /** The factory must know {@link AppUser}. */
    public JpaUsers(EntityManagerFactory entityManagers) {
        this.entityManagers = entityManagers;
    }

    @Override
    public Optional<UserId> find(OrganizationId organization, String email) {
        return EmailAddress.parse(email)
                .flatMap(address -> one(ID, organization, address.value()))
                .map(UserId::new);
    }

    @Override
    public Optional<String> emailOf(OrganizationId organization, UserId user) {
        return one(EMAIL, organization, user.value());
    }

    private Optional<String> one(String query, OrganizationId organization, String value) {
        try (EntityManager entityManager = entityManagers.createEntityManager()) {
            return entityManager
                    .createQuery(query, String.class)
                    .setParameter("organization", organization.value())
                    .setParameter("value", value)
                    .getResultStream()
                    .findFirst();
        }
    }
}
