package io.leadlist.call;

import java.util.Objects;

/**
 * Who makes a call, as the host has authenticated it. Immutable and thread-safe.
 *
 * <p>Every operation needs a {@link Member}. The other two exist so that a host can pass on what it knows and leave the
 * refusal, and its words, to the library (reading 25).
 */
public sealed interface Caller {
    /** Nobody is signed in. */
    record Anonymous() implements Caller {}

    /** Somebody is signed in, but acts for no organization. */
    record WithoutOrganization(UserId user) implements Caller {
        public WithoutOrganization {
            Objects.requireNonNull(user, "user");
        }
    }

    /** A user of an organization; an admin may do to any list of the organization what its users may. */
    record Member(UserId user, OrganizationId organization, boolean admin) implements Caller {
        public Member {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(organization, "organization");
        }

        /** The same user as an admin of the organization. */
        public Member asAdmin() {
            return new Member(user, organization, true);
        }
    }

    /**
     * A user of an organization, without admin role.
     *
     * @throws IllegalArgumentException if one of the ids is blank, too long or not storable
     */
    static Member of(String user, String organization) {
        return new Member(new UserId(user), new OrganizationId(organization), false);
    }

    /** Nobody. */
    static Caller anonymous() {
        return new Anonymous();
    }

    /** A user without an organization. */
    static Caller withoutOrganization(String user) {
        return new WithoutOrganization(new UserId(user));
    }

    /**
     * The member that makes the call.
     *
     * @throws NotSignedInException if nobody is signed in
     * @throws NoOrganizationException if the user acts for no organization
     */
    default Member member() {
        if (this instanceof Member member) {
            return member;
        }
        throw this instanceof Anonymous ? new NotSignedInException() : new NoOrganizationException();
    }
}
