package io.leadlist.call;

import java.util.Objects;

/**
 * The caller of a method, as authenticated by the host. Immutable and thread-safe.
 *
 * <p>Every method with a caller requires a {@link Member}. A host need not check this itself: it may pass an
 * {@link Anonymous} or {@link WithoutOrganization} caller, and the library rejects the call (<a
 * href="{@docRoot}/docs/contract-decisions.md#25">decision 25</a>).
 */
public sealed interface Caller {
    /** A caller who is not signed in. */
    record Anonymous() implements Caller {}

    /** A caller who is signed in without an organization. */
    record WithoutOrganization(UserId user) implements Caller {
        /**
         * Checks the components.
         *
         * @param user the id of the user
         */
        public WithoutOrganization {
            Objects.requireNonNull(user, "user");
        }
    }

    /** A user of an organization. An admin has every permission on all lists of the organization. */
    record Member(UserId user, OrganizationId organization, boolean admin) implements Caller {
        /**
         * Checks the components.
         *
         * @param user the id of the user
         * @param organization the organization that the data belongs to
         * @param admin whether it is admin
         */
        public Member {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(organization, "organization");
        }

        /** {@return the same user as an admin of the organization} */
        public Member asAdmin() {
            return new Member(user, organization, true);
        }
    }

    /**
     * {@return a user of an organization without the admin role}
     *
     * @param user the id of the user, 1 to 255 characters, not blank
     * @param organization the id of the organization, 1 to 255 characters, not blank
     * @throws IllegalArgumentException if an id is blank, too long or not storable
     */
    static Member of(String user, String organization) {
        return new Member(new UserId(user), new OrganizationId(organization), false);
    }

    /** {@return a caller who is not signed in} */
    static Caller anonymous() {
        return new Anonymous();
    }

    /**
     * {@return a user without an organization}
     *
     * @param user the id of the user
     * @throws IllegalArgumentException if the id is blank, too long or not storable
     */
    static Caller withoutOrganization(String user) {
        return new WithoutOrganization(new UserId(user));
    }

    /**
     * {@return this caller as a member of an organization}
     *
     * @throws NotSignedInException if the caller is not signed in
     * @throws NoOrganizationException if the caller has no organization
     */
    default Member member() {
        if (this instanceof Member member) {
            return member;
        }
        throw this instanceof Anonymous ? new NotSignedInException() : new NoOrganizationException();
    }
}
