package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.Company;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonProfile;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All keys by which suppression entries cover a lead. Immutable and thread-safe.
 *
 * <p>A person has these keys: the id; the LinkedIn URL; each address, its hashes, its domain and the parents of the
 * domain; each phone number with country code; the id of the company. The employer's record adds the company's LinkedIn
 * URL, its domain, the host of its website, and the parents of both. A company has its id, these keys of its record,
 * and its phones. With a secret, each key that is not a hash also has its keyed hash.
 */
public final class LeadKeys {
    private static final Comparator<Suppression> WEAKEST_FIRST = Comparator.<Suppression, Boolean>comparing(
                    entry -> entry.scope().list() == null)
            .thenComparing(Comparator.comparing(Suppression::addedAt).reversed());

    private final Set<SuppressionKey> all;
    private final List<Set<SuppressionKey>> addresses;
    private final List<Set<SuppressionKey>> phones;

    LeadKeys(Set<SuppressionKey> all, List<Set<SuppressionKey>> addresses, List<Set<SuppressionKey>> phones) {
        this.all = all;
        this.addresses = addresses;
        this.phones = phones;
    }

    /**
     * {@return the keys of a person}
     *
     * @param person the record of the person
     * @param employer the organization's record of the person's company; null if it has none
     * @param hashes makes the keyed hashes of the organization
     */
    public static LeadKeys of(Person person, @Nullable Company employer, KeyedHashes hashes) {
        return new KeyCollector(hashes)
                .id(person.id())
                .person(person.profile())
                .employer(employer)
                .toKeys();
    }

    /**
     * {@return the keys of a person who has no id yet}
     *
     * @param profile the data of the person
     * @param employer the record of the employer; may be null
     * @param hashes makes the keyed hashes of the organization
     */
    public static LeadKeys of(PersonProfile profile, @Nullable Company employer, KeyedHashes hashes) {
        return new KeyCollector(hashes).person(profile).employer(employer).toKeys();
    }

    /**
     * {@return the keys of a company}
     *
     * @param company the record of the company
     * @param hashes makes the keyed hashes of the organization
     */
    public static LeadKeys of(Company company, KeyedHashes hashes) {
        return new KeyCollector(hashes).id(company.id()).company(company).toKeys();
    }

    /**
     * {@return the keys of a lead without a record: its id}
     *
     * @param lead the id of the lead
     * @param hashes makes the keyed hashes of the organization
     */
    public static LeadKeys of(LeadId lead, KeyedHashes hashes) {
        return new KeyCollector(hashes).id(lead).toKeys();
    }

    /**
     * {@return the keys of a person without a record, from data}
     *
     * @param profile the data of the person
     * @param companyDomain the domain of the person's company, in any form; null if it is unknown
     * @param hashes makes the keyed hashes of the organization
     */
    public static LeadKeys ofData(PersonProfile profile, @Nullable String companyDomain, KeyedHashes hashes) {
        return new KeyCollector(hashes)
                .person(profile)
                .companyDomain(companyDomain)
                .toKeys();
    }

    /**
     * {@return the keys of this lead and of the same lead as known from another source}
     *
     * @param other the keys to add
     */
    public LeadKeys and(LeadKeys other) {
        Set<SuppressionKey> keys = new LinkedHashSet<>(all);
        keys.addAll(other.all);
        return new LeadKeys(keys, concat(addresses, other.addresses), concat(phones, other.phones));
    }

    private static List<Set<SuppressionKey>> concat(List<Set<SuppressionKey>> left, List<Set<SuppressionKey>> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    /**
     * {@return the kind of key that names a lead of this type}
     *
     * @param type the type of the lead
     */
    public static Kind kindOfId(LeadType type) {
        return type == LeadType.PERSON ? Kind.PERSON_ID : Kind.COMPANY_ID;
    }

    /** {@return the keys, each once} */
    public Set<SuppressionKey> all() {
        return all;
    }

    /** {@return the {@linkplain KeyDigest digests} of the keys, each once} */
    public Set<Long> digests() {
        return digests(EnumSet.allOf(Kind.class));
    }

    /**
     * {@return the {@linkplain KeyDigest digests} of the keys of these kinds, each once}
     *
     * @param kinds the kinds of keys to include
     */
    public Set<Long> digests(Set<Kind> kinds) {
        Set<Long> digests = new LinkedHashSet<>();
        for (SuppressionKey key : all) {
            if (kinds.contains(key.kind())) {
                digests.add(KeyDigest.of(key));
            }
        }
        return digests;
    }

    /**
     * {@return the entries among these that have a key of this lead, whatever their channel and their expiry}
     *
     * @param entries the entries to compare with
     */
    public List<Suppression> matching(Collection<Suppression> entries) {
        return entries.stream().filter(entry -> all.contains(entry.key())).toList();
    }

    /**
     * {@return the entry that keeps this lead out; empty if none does} Of several, the strongest reason comes first,
     * then an entry of the organization, then the earliest entry.
     *
     * <p>Entries about a channel keep no lead out. An entry about an address with the reason
     * {@link SuppressionReason#BOUNCED} keeps the lead out only if all addresses of the lead have such an entry. The
     * same holds for phones.
     *
     * @param entries entries that are in force
     */
    public Optional<Suppression> covering(Collection<Suppression> entries) {
        List<Suppression> matching =
                matching(entries).stream().filter(Suppression::blocksAdds).toList();
        Set<SuppressionKey> bounced = new HashSet<>();
        matching.stream().filter(LeadKeys::isAboutOneDetail).forEach(entry -> bounced.add(entry.key()));
        return matching.stream()
                .filter(entry -> !isAboutOneDetail(entry) || hasNoOther(entry.key(), bounced))
                .max(LeadKeys::compare);
    }

    private boolean hasNoOther(SuppressionKey key, Set<SuppressionKey> bounced) {
        boolean isPhone = key.hashedKind().orElse(key.kind()) == Kind.PHONE;
        return (isPhone ? phones : addresses)
                .stream().allMatch(one -> one.stream().anyMatch(bounced::contains));
    }

    private static boolean isAboutOneDetail(Suppression entry) {
        Kind kind = entry.key().hashedKind().orElse(entry.key().kind());
        return entry.reason() == SuppressionReason.BOUNCED
                && Stream.of(Kind.EMAIL, Kind.PHONE, Kind.EMAIL_SHA256, Kind.EMAIL_MD5)
                        .anyMatch(kind::equals);
    }

    private static int compare(Suppression left, Suppression right) {
        if (left.reason().isStrongerThan(right.reason())) {
            return 1;
        }
        return right.reason().isStrongerThan(left.reason()) ? -1 : WEAKEST_FIRST.compare(left, right);
    }
}
