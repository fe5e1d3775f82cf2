package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.Company;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the keys of one lead. A value without a normal form is not a key. Not thread-safe. */
final class KeyCollector {
    private final KeyedHashes hashes;
    private final Set<SuppressionKey> all = new LinkedHashSet<>();
    private final List<Set<SuppressionKey>> addresses = new ArrayList<>();
    private final List<Set<SuppressionKey>> phones = new ArrayList<>();

    KeyCollector(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    KeyCollector id(LeadId lead) {
        add(new SuppressionKey(LeadKeys.kindOfId(lead.type()), lead.value()));
        return this;
    }

    KeyCollector person(PersonProfile profile) {
        parse(Kind.LINKEDIN_URL, profile.linkedinUrl()).ifPresent(this::add);
        profile.emails().forEach(this::address);
        profile.phones().forEach(this::phone);
        profile.employer().ifPresent(this::id);
        return this;
    }

    KeyCollector employer(@Nullable Company company) {
        if (company != null) {
            id(company.id());
            parse(Kind.LINKEDIN_URL, company.profile().linkedinUrl()).ifPresent(this::add);
            Stream.of(company.profile().domain(), company.profile().websiteUrl())
                    .flatMap(text -> parse(Kind.DOMAIN, text).stream())
                    .forEach(domain -> domain(domain.value()));
        }
        return this;
    }

    KeyCollector companyDomain(@Nullable String text) {
        parse(Kind.DOMAIN, text).ifPresent(domain -> domain(domain.value()));
        return this;
    }

    KeyCollector company(Company company) {
        company.profile().phones().forEach(this::phone);
        return employer(company);
    }

    LeadKeys toKeys() {
        return new LeadKeys(Collections.unmodifiableSet(all), List.copyOf(addresses), List.copyOf(phones));
    }

    private void address(String text) {
        Optional<EmailAddress> address = EmailAddress.parse(text);
        if (address.isPresent()) {
            String value = address.get().value();
            Set<SuppressionKey> keys = new LinkedHashSet<>();
            keys.add(new SuppressionKey(Kind.EMAIL, value));
            // Hash lists of others are made of the text in lower case, without the ASCII form of the domain.
            Stream.of(value, text.strip().toLowerCase(Locale.ROOT)).distinct().forEach(hashed -> {
                keys.add(new SuppressionKey(Kind.EMAIL_SHA256, hex(KeyDigest.sha256(hashed))));
                keys.add(new SuppressionKey(Kind.EMAIL_MD5, hex(KeyDigest.md5(hashed))));
            });
            addresses.add(added(keys));
            domain(value.substring(value.lastIndexOf('@') + 1));
        }
    }

    private void phone(String text) {
        parse(Kind.PHONE, text).ifPresent(number -> phones.add(added(Set.of(number))));
    }

    private void domain(String domain) {
        DomainForm.withParents(domain).forEach(one -> add(new SuppressionKey(Kind.DOMAIN, one)));
    }

    /** Adds keys and their keyed hashes, and returns all of them. */
    private Set<SuppressionKey> added(Set<SuppressionKey> keys) {
        Set<SuppressionKey> both = new LinkedHashSet<>(keys);
        keys.forEach(key -> hashes.of(key).ifPresent(both::add));
        all.addAll(both);
        return both;
    }

    private void add(SuppressionKey key) {
        added(Set.of(key));
    }

    private static Optional<SuppressionKey> parse(Kind kind, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(one -> SuppressionKey.parse(kind, one));
        } catch (UnreadableKeyException withoutNormalForm) {
            return Optional.empty();
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
