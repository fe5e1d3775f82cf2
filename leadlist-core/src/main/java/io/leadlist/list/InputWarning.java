package io.leadlist.list;

import io.leadlist.call.Path;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.ValueCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A warning about a value that does not identify the person, although the input was accepted. Without another identity
 * key, adding the same input again creates a second person. Contains no value of a record. Immutable and thread-safe.
 *
 * @param field the path of the value in the input, such as {@code linkedinUrl} or {@code emails[1]}
 */
public record InputWarning(Path field, Reason reason) {
    /** Why a value does not identify the person. */
    public enum Reason {
        /** The text is not the URL of a LinkedIn profile. */
        NOT_A_LINKEDIN_URL("not the URL of a LinkedIn profile"),
        /** The text is the URL of a LinkedIn page that is not a person's, such as a company's. */
        NOT_A_PERSON("the LinkedIn page is not that of a person"),
        /** The text, or one of several values in it, is not an e-mail address. */
        NOT_AN_EMAIL_ADDRESS("not an e-mail address"),
        /** The text, or one of several values in it, is not a phone number. A local number needs the country. */
        NOT_A_PHONE_NUMBER("not a phone number with country code"),
        /** The text contains the address of a role, and the policy is {@link IdentityPolicy#withoutRoleAddresses}. */
        ROLE_ADDRESS("the address of a role, which does not identify a person");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** {@return an explanation in English} */
        public String message() {
            return message;
        }
    }

    /**
     * Checks the components.
     *
     * @param field the path of the value in the input, such as {@code linkedinUrl} or {@code emails[1]}
     * @param reason why the value does not identify the person
     */
    public InputWarning {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * {@return the warnings about a profile, in the order of its fields} Blank texts are ignored.
     *
     * @param profile the data of the person
     * @param identity the policy that says which values identify a person
     */
    public static List<InputWarning> of(PersonProfile profile, IdentityPolicy identity) {
        List<InputWarning> warnings = new ArrayList<>(0);
        Optional.ofNullable(profile.linkedinUrl())
                .flatMap(InputWarning::ofUrl)
                .ifPresent(reason -> warnings.add(new InputWarning(Path.of("linkedinUrl"), reason)));
        addEach("emails", profile.emails(), text -> ofEmails(text, identity), warnings);
        addEach("phones", profile.phones(), text -> ofPhones(text, profile), warnings);
        return List.copyOf(warnings);
    }

    private static void addEach(
            String field, List<String> texts, Function<String, Optional<Reason>> reason, List<InputWarning> warnings) {
        for (int index = 0; index < texts.size(); index++) {
            Path path = Path.of(field, index);
            reason.apply(texts.get(index)).ifPresent(found -> warnings.add(new InputWarning(path, found)));
        }
    }

    private static Optional<Reason> ofUrl(String text) {
        if (StorableText.isBlank(text)) {
            return Optional.empty();
        }
        Optional<LinkedInUrl> url = LinkedInUrl.parse(text);
        if (url.isEmpty()) {
            return Optional.of(Reason.NOT_A_LINKEDIN_URL);
        }
        return url.get().isPerson() ? Optional.empty() : Optional.of(Reason.NOT_A_PERSON);
    }

    private static Optional<Reason> ofEmails(String text, IdentityPolicy identity) {
        var addresses = ValueCell.ofEmails(text);
        if (!addresses.isReadable()) {
            return Optional.of(Reason.NOT_AN_EMAIL_ADDRESS);
        }
        boolean allIdentify = addresses.values().stream()
                .allMatch(address -> identity.identifies(new IdentityKey(IdentityRule.EMAIL, address.value())));
        return allIdentify ? Optional.empty() : Optional.of(Reason.ROLE_ADDRESS);
    }

    private static Optional<Reason> ofPhones(String text, PersonProfile profile) {
        return ValueCell.ofPhones(text, profile.country()).isReadable()
                ? Optional.empty()
                : Optional.of(Reason.NOT_A_PHONE_NUMBER);
    }
}
