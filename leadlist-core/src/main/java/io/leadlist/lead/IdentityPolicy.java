package io.leadlist.lead;

import java.util.List;
import java.util.stream.Stream;

/**
 * The choice of the identity keys that identify a person. Immutable and thread-safe.
 *
 * <p>By default, LinkedIn URLs and all e-mail addresses identify a person, and phone numbers do not.
 *
 * <pre>{@code IdentityPolicy.DEFAULT.byPhone().withoutRoleAddresses() }</pre>
 *
 * <p>The storage has the keys of every rule, independent of the policy. So a policy applies at once, also to people
 * that were stored before. It does not merge records: two people that were added under another policy stay two people.
 *
 * @param usesPhones whether a phone number identifies a person, after the e-mail addresses
 * @param usesRoleAddresses whether the address of a role, such as {@code info@}, identifies a person
 */
public record IdentityPolicy(boolean usesPhones, boolean usesRoleAddresses) {
    /** LinkedIn URLs and all e-mail addresses identify a person. */
    public static final IdentityPolicy DEFAULT = new IdentityPolicy(false, true);

    /**
     * {@return this policy with phone numbers as identity keys} They are compared in normal form (E.164), after the
     * LinkedIn URL and the e-mail addresses. Do not use it if records contain the number of a switchboard, which many
     * people share.
     */
    public IdentityPolicy byPhone() {
        return new IdentityPolicy(true, usesRoleAddresses);
    }

    /**
     * {@return this policy without the addresses of roles, such as {@code info@} and {@code sales@}: those of RFC 2142,
     * and common ones in several languages} Two people who share only such an address are then two people.
     */
    public IdentityPolicy withoutRoleAddresses() {
        return new IdentityPolicy(usesPhones, false);
    }

    /**
     * {@return the keys of a profile that identify the person, the strongest first}
     *
     * @param profile the data of a person
     */
    public List<IdentityKey> keysOf(PersonProfile profile) {
        Stream<IdentityKey> urlAndEmails =
                Stream.concat(ProfileKeys.ofLinkedInUrl(profile), ProfileKeys.ofEmails(profile));
        // Phone numbers that do not count are not parsed, because that takes longer than all other keys.
        return (usesPhones ? Stream.concat(urlAndEmails, ProfileKeys.ofPhones(profile)) : urlAndEmails)
                .filter(this::identifies)
                .toList();
    }

    /**
     * {@return whether a key identifies a person}
     *
     * @param key the key to judge
     */
    public boolean identifies(IdentityKey key) {
        return switch (key.rule()) {
            case ID, LINKEDIN_URL -> true;
            case EMAIL -> usesRoleAddresses || !RoleAddresses.contain(key.value());
            case PHONE -> usesPhones;
        };
    }
}
