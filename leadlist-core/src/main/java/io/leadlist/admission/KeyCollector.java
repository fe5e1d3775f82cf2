package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.Company;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.ValueCell;
import io.leadlist.lead.WrittenAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the keys of one lead. Each field is read as identity reads it, so that a key that identifies a person is
 * never missing here. A value without a normal form is not a key. Not thread-safe.
 */
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
        linkedInUrl(profile.linkedinUrl());
        addresses(profile.emails());
        phones(profile.phones(), profile.country());
        profile.employer().ifPresent(this::id);
        return this;
    }

    KeyCollector employer(@Nullable Company company) {
        if (company != null) {
            id(company.id());
            linkedInUrl(company.profile().linkedinUrl());
            companyDomain(company.profile().domain());
            companyDomain(company.profile().websiteUrl());
        }
        return this;
    }

    KeyCollector companyDomain(@Nullable String text) {
        if (text != null) {
            DomainName.ofAddress(text).ifPresent(domain -> domain(domain.value()));
        }
        return this;
    }

    KeyCollector company(Company company) {
        phones(company.profile().phones(), company.profile().country());
        return employer(company);
    }

    LeadKeys toKeys() {
        return new LeadKeys(Collections.unmodifiableSet(all), List.copyOf(addresses), List.copyOf(phones));
    }

    private void linkedInUrl(@Nullable String text) {
        if (text != null) {
            LinkedInUrl.parse(text).ifPresent(url -> add(new SuppressionKey(Kind.LINKEDIN_URL, url.value())));
        }
    }

    /** Adds every address of every text. The spellings of an address in several texts are one address. */
    private void addresses(List<String> texts) {
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        for (String text : texts) {
            for (WrittenAddress written : WrittenAddress.in(text)) {
                spellings
                        .computeIfAbsent(written.address().value(), value -> new LinkedHashSet<>())
                        .add(written.text().toLowerCase(Locale.ROOT));
            }
        }
        spellings.forEach(this::address);
    }

    private void address(String value, Set<String> spellings) {
        Set<SuppressionKey> keys = new LinkedHashSet<>();
        keys.add(new SuppressionKey(Kind.EMAIL, value));
        // Hash lists of others are made of the text in lower case, without the ASCII form of the domain.
        spellings.add(value);
        for (String hashed : spellings) {
            keys.add(new SuppressionKey(Kind.EMAIL_SHA256, hex(KeyDigest.sha256(hashed))));
            keys.add(new SuppressionKey(Kind.EMAIL_MD5, hex(KeyDigest.md5(hashed))));
        }
        addresses.add(added(keys));
        domain(value.substring(value.lastIndexOf('@') + 1));
    }

    private void phones(List<String> texts, @Nullable String country) {
        texts.stream()
                .flatMap(text -> ValueCell.ofPhones(text, country).values().stream())
                .distinct()
                .forEach(number -> phones.add(added(Set.of(new SuppressionKey(Kind.PHONE, number)))));
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

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
