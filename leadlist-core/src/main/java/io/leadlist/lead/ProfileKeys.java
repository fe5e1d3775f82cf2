package io.leadlist.lead;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads the identity keys of a profile, rule by rule. A value without a normal form is not a key. */
final class ProfileKeys {
    /** The maximum number of e-mail addresses, and of phone numbers, that are keys. */
    static final int MAX_OF_RULE = 10;

    private ProfileKeys() {}

    static Stream<IdentityKey> ofLinkedInUrl(PersonProfile profile) {
        return Optional.ofNullable(profile.linkedinUrl())
                .flatMap(LinkedInUrl::parsePerson)
                .map(url -> new IdentityKey(IdentityRule.LINKEDIN_URL, url.value()))
                .stream();
    }

    static Stream<IdentityKey> ofEmails(PersonProfile profile) {
        return profile.emails().stream()
                .limit(MAX_OF_RULE)
                .flatMap(text -> ValueCell.ofEmails(text).values().stream())
                .map(address -> new IdentityKey(IdentityRule.EMAIL, address.value()))
                .distinct()
                .limit(MAX_OF_RULE);
    }

    static Stream<IdentityKey> ofPhones(PersonProfile profile) {
        return profile.phones().stream()
                .limit(MAX_OF_RULE)
                .flatMap(text -> ValueCell.ofPhones(text, profile.country()).values().stream())
                .map(number -> new IdentityKey(IdentityRule.PHONE, number))
                .distinct()
                .limit(MAX_OF_RULE);
    }
}
