package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.CanonicalUuid;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.ValueCell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normal form of each kind of key. */
final class KeyForms {
    private static final int MAX_TEXT = 4_096;
    private static final int SHA256_DIGITS = 64;
    private static final int MD5_DIGITS = 32;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]+");
    private static final Pattern PLUS = Pattern.compile("[+\uFF0B\uFE62\u207A\u208A]");
    private static final Pattern KEYED = Pattern.compile("([A-Z0-9_]+):([0-9a-f]{64})");

    private KeyForms() {}

    static String normalForm(Kind kind, String text) {
        require(!StorableText.isBlank(text), kind, KeyProblem.BLANK);
        require(StorableText.isStorable(text), kind, KeyProblem.NOT_STORABLE);
        require(text.length() <= MAX_TEXT, kind, KeyProblem.TOO_LONG);
        return kind == Kind.PERSON_ID ? personId(text) : ofStripped(kind, StorableText.strip(text));
    }

    private static String ofStripped(Kind kind, String text) {
        return switch (kind) {
            case EMAIL -> email(text);
            case DOMAIN -> DomainForm.of(text);
            case LINKEDIN_URL -> linkedInUrl(text);
            case PHONE -> phone(text);
            case PERSON_ID -> personId(text);
            case COMPANY_ID -> companyId(text);
            case EMAIL_SHA256 -> hash(kind, text, SHA256_DIGITS);
            case EMAIL_MD5 -> hash(kind, text, MD5_DIGITS);
            case KEYED -> keyed(text);
        };
    }

    private static String email(String text) {
        // A normal form is one address, even if its quoted part looks like several.
        if (EmailAddress.parse(text)
                .filter(address -> address.value().equals(text))
                .isPresent()) {
            return text;
        }
        List<EmailAddress> addresses = ValueCell.ofEmails(text).values();
        require(addresses.size() == 1, Kind.EMAIL, KeyProblem.NOT_AN_ADDRESS);
        return addresses.get(0).value();
    }

    private static String linkedInUrl(String text) {
        return LinkedInUrl.parse(text)
                .map(LinkedInUrl::value)
                .orElseThrow(() -> new UnreadableKeyException(Kind.LINKEDIN_URL, KeyProblem.NOT_A_LINKEDIN_URL));
    }

    private static String phone(String text) {
        List<String> numbers = ValueCell.ofPhones(text, null).values();
        boolean hasPlus = PLUS.matcher(text).find();
        require(numbers.size() == 1, Kind.PHONE, hasPlus ? KeyProblem.NOT_A_PHONE_NUMBER : KeyProblem.NO_COUNTRY_CODE);
        return numbers.get(0);
    }

    private static String personId(String text) {
        require(text.length() <= StorableText.MAX_KEY_LENGTH, Kind.PERSON_ID, KeyProblem.TOO_LONG);
        return text;
    }

    private static String companyId(String text) {
        try {
            return CanonicalUuid.parse(text).toString();
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableKeyException(Kind.COMPANY_ID, KeyProblem.NOT_A_UUID);
        }
    }

    private static String hash(Kind kind, String text, int digits) {
        String hash = text.toLowerCase(Locale.ROOT);
        require(hash.length() == digits && DIGITS.matcher(hash).matches(), kind, KeyProblem.NOT_A_HASH);
        return hash;
    }

    private static String keyed(String text) {
        Matcher parts = KEYED.matcher(text);
        require(parts.matches() && isHashedKind(parts.group(1)), Kind.KEYED, KeyProblem.NOT_A_HASH);
        return parts.group();
    }

    private static boolean isHashedKind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind.canBeKeyed();
            }
        }
        return false;
    }

    private static void require(boolean holds, Kind kind, KeyProblem problem) {
        if (!holds) {
            throw new UnreadableKeyException(kind, problem);
        }
    }
}
