package io.leadlist.storage;

import io.leadlist.admission.CompanyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Capability: when the leads of one organization were used, and for which companies its people work. The reuse rules
 * need both.
 *
 * <p>A use of a lead is the beginning of a membership, at the instant of the change that gave the member its position.
 * A membership that has ended counts. A membership that an undo restored counts from its first beginning. Memberships
 * that began with an undone change do not count, nor do those of deleted lists.
 *
 * <p>Each method takes a constant number of statements for any number of leads and companies.
 */
public interface Uses {
    /** A use: a lead became a member of a list. Immutable and thread-safe. */
    record Use(LeadListId list, Instant at) {
        /**
         * Checks the components.
         *
         * @param list the id of the list
         * @param at the instant of the use
         */
        public Use {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * {@return the last use of each lead after an instant; of two at the same instant, that of the smaller list id}
     * Leads without such a use are missing in the result. The cost grows with the number of present and former
     * memberships of the leads.
     *
     * @param leads the leads, all of one type
     * @param except a list whose memberships do not count; null if all count
     * @param after the uses at or before this instant do not count
     */
    Map<LeadId, Use> last(Collection<? extends LeadId> leads, @Nullable LeadListId except, Instant after);

    /**
     * What the organization's records say about the company of a person. Immutable and thread-safe.
     *
     * @param company the id of the company in the person's record; null if it has none
     * @param companyDomain the {@linkplain io.leadlist.lead.CompanyProfile#domain() domain} in the company's record;
     *     null if there is none in normal form
     * @param mailDomain the domain of the first e-mail address that is not {@linkplain io.leadlist.admission.FreeMail
     *     free mail}; null if there is none, or if there is a company id
     */
    record Employment(
            @Nullable CompanyId company,
            @Nullable DomainName companyDomain,
            @Nullable DomainName mailDomain) {}

    /**
     * {@return the {@linkplain Employment#mailDomain() mail domain} that a record with this profile has} Reads nothing.
     *
     * @param profile the data of a person
     */
    Optional<DomainName> mailDomain(PersonProfile profile);

    /**
     * {@return the employments of people; people without a record are missing in the result}
     *
     * @param people the ids of the people
     */
    Map<PersonId, Employment> employments(Collection<PersonId> people);

    /**
     * {@return the companies whose records have one of these domains, by domain; domains without a company are missing
     * in the result}
     *
     * @param domains the domains to look up
     */
    Map<DomainName, Set<CompanyId>> companies(Collection<DomainName> domains);

    /**
     * The people of a company: those who have one of its ids in their records, and those without a company id whose
     * {@linkplain Employment#mailDomain() mail domain} is that of the company.
     *
     * @param key the key of the company in a result
     * @param companies the ids of the company
     * @param domain the mail domain; null if no person belongs to the company by a mail domain
     * @param withSubdomains whether people with a subdomain of the mail domain belong to the company as well
     * @param withUnknown whether people without a company id and without a mail domain belong to it
     */
    record Staff(
            CompanyKey key,
            Set<CompanyId> companies,
            @Nullable DomainName domain,
            boolean withSubdomains,
            boolean withUnknown) {
        /**
         * Checks the components, and copies collections.
         *
         * @param key the key of the company in a result
         * @param companies the ids of the company
         * @param domain the mail domain
         * @param withSubdomains whether people with a subdomain of the mail domain belong to the company as well
         * @param withUnknown whether people without a company id and without a mail domain belong to it
         */
        public Staff {
            Objects.requireNonNull(key, "key");
            companies = Set.copyOf(companies);
        }
    }

    /**
     * {@return how many members of a list are people of each company, or {@code atMost} if there are more} The cost
     * does not grow with the list: the method reads only the organization's people of these companies, until
     * {@code atMost} of them are members.
     *
     * @param list the id of the list
     * @param companies the companies with their people
     * @param atMost the greatest number to count, at least 1
     */
    Map<CompanyKey, Integer> members(LeadListId list, Collection<Staff> companies, int atMost);

    /**
     * {@return how many different people of each company were used after an instant, in whatever list, or
     * {@code atMost} if there are more}
     *
     * @param companies the companies with their people
     * @param except people who do not count
     * @param after uses at or before this instant do not count
     * @param atMost the greatest number to count, at least 1
     */
    Map<CompanyKey, Integer> used(Collection<Staff> companies, Collection<PersonId> except, Instant after, int atMost);

    /**
     * Locks leads until the end of the transaction, in the order of their ids. The leads may be unknown. Another
     * transaction that locks one of them waits, and then sees the uses that this one has stored.
     *
     * @param leads the leads, all of one type
     */
    void lock(Collection<? extends LeadId> leads);

    /**
     * Removes what {@link #lock} had to store for these leads because the organization did not know them. They get no
     * record and no membership in this transaction.
     *
     * @param leads the ids of the leads
     */
    void release(Collection<? extends LeadId> leads);
}
