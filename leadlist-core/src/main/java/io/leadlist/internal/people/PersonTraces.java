package io.leadlist.internal.people;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.imports.Charge.Item;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.ValueCell;
import io.leadlist.lead.WrittenAddress;
import io.leadlist.storage.Erasure.PaidItem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the traces of a person are recognized by.
 *
 * @param asked the key that the caller gave; it identifies the person
 * @param id the id of the person; null if no person is known by the key
 * @param merged the ids of people who were merged into the person
 * @param profile the profile of the record; empty if there is no record
 */
record PersonTraces(
        IdentityKey asked,
        @Nullable PersonId id,
        Set<PersonId> merged,
        PersonProfile profile,
        IdentityPolicy identity) {
    private static final Set<Kind> OWN_KINDS =
            Set.of(Kind.EMAIL, Kind.EMAIL_SHA256, Kind.EMAIL_MD5, Kind.LINKEDIN_URL, Kind.PHONE);

    /** Returns the ids of the person, those that were merged into it included. */
    Set<PersonId> ids() {
        Set<PersonId> ids = new LinkedHashSet<>();
        if (id != null) {
            ids.add(id);
        }
        ids.addAll(merged);
        return ids;
    }

    /** Returns the keys that identify the person, the id excluded. */
    Set<IdentityKey> identityKeys() {
        Set<IdentityKey> keys = new LinkedHashSet<>(identity.keysOf(profile));
        addresses()
                .map(address -> new IdentityKey(IdentityRule.EMAIL, address))
                .filter(identity::identifies)
                .forEach(keys::add);
        if (asked.rule() != IdentityRule.ID) {
            keys.add(asked);
        }
        return keys;
    }

    /** Returns the keys whose keyed hashes keep the person out: those that identify the person. */
    Set<SuppressionKey> identifying() {
        Set<SuppressionKey> keys = new LinkedHashSet<>();
        ids().forEach(one -> keys.add(new SuppressionKey(Kind.PERSON_ID, one.value())));
        identityKeys().forEach(key -> keys.add(suppressionKey(key)));
        return keys;
    }

    /**
     * Returns the keys of plain entries about the person: the id, the URL, the phones, and the addresses that identify
     * the person, with their hashes. Domains and companies are not the person's own.
     */
    Set<SuppressionKey> plain() {
        Set<SuppressionKey> keys = new LinkedHashSet<>(identifying());
        List<String> addresses = identityKeys().stream()
                .filter(key -> key.rule() == IdentityRule.EMAIL)
                .map(IdentityKey::value)
                .toList();
        List<String> texts = profile.emails().stream()
                .flatMap(text -> WrittenAddress.in(text).stream())
                .filter(written -> addresses.contains(written.address().value()))
                .map(WrittenAddress::text)
                .toList();
        PersonProfile own = PersonProfile.builder()
                .linkedinUrl(profile.linkedinUrl())
                .emails(Stream.concat(addresses.stream(), texts.stream()).toList())
                .phones(profile.phones())
                .country(profile.country())
                .build();
        LeadKeys.of(own, null, KeyedHashes.NONE).all().stream()
                .filter(key -> OWN_KINDS.contains(key.kind()))
                .forEach(keys::add);
        return keys;
    }

    /** Returns the items that may have been charged for the person. */
    Set<PaidItem> paidItems(Collection<LeadEntry> rawLeads) {
        Set<PaidItem> items = new LinkedHashSet<>();
        ids().forEach(one -> items.add(new PaidItem(Item.PERSON_FOUND, one.value())));
        Stream.concat(
                        Stream.concat(
                                addresses(),
                                asked.rule() == IdentityRule.EMAIL ? Stream.of(asked.value()) : Stream.empty()),
                        rawLeads.stream().flatMap(PersonTraces::addresses))
                .forEach(address -> {
                    items.add(new PaidItem(Item.EMAIL_REVEALED, address));
                    items.add(new PaidItem(Item.EMAIL_VALIDATED, address));
                });
        Stream.concat(numbers(), rawLeads.stream().flatMap(PersonTraces::numbers))
                .forEach(number -> items.add(new PaidItem(Item.PHONE_REVEALED, number)));
        return items;
    }

    private Stream<String> addresses() {
        return profile.emails().stream().flatMap(PersonTraces::addresses);
    }

    private Stream<String> numbers() {
        return profile.phones().stream().flatMap(text -> ValueCell.ofPhones(text, profile.country()).values().stream());
    }

    private static Stream<String> addresses(LeadEntry entry) {
        Stream<String> ofLead = entry.lead().email() == null
                ? Stream.empty()
                : addresses(entry.lead().email().text());
        return entry.resolution() instanceof Resolution.Resolved resolved
                ? Stream.concat(ofLead, addresses(resolved.known()))
                : ofLead;
    }

    private static Stream<String> addresses(KnownLead known) {
        return known.email() == null ? Stream.empty() : addresses(known.email());
    }

    private static Stream<String> addresses(String text) {
        return ValueCell.ofEmails(text).values().stream().map(EmailAddress::value);
    }

    private static Stream<String> numbers(LeadEntry entry) {
        return entry.resolution() instanceof Resolution.Resolved resolved
                ? resolved.phones().stream().map(PhoneNumber::number)
                : Stream.empty();
    }

    /** Returns a key that identifies people as a key of entries. */
    static SuppressionKey suppressionKey(IdentityKey key) {
        Kind kind = key.rule() == IdentityRule.ID
                ? Kind.PERSON_ID
                : Kind.valueOf(key.rule().name());
        return new SuppressionKey(kind, key.value());
    }
}
