package io.leadlist.internal.imports;

import io.leadlist.call.PageRequest;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadPosition.OfEntry;
import io.leadlist.imports.LeadPosition.OfMember;
import io.leadlist.imports.ListedLead;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Member;
import io.leadlist.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the leads of one list as one sequence: the raw leads, then the members that no import added. */
final class ListedLeads {
    private final Transaction transaction;
    private final LeadList list;

    ListedLeads(Transaction transaction, LeadList list) {
        this.transaction = transaction;
        this.list = list;
    }

    List<ListedLead> page(PageRequest<LeadPosition> page) {
        return page.before() != null ? before(page.before(), page.limit()) : after(page);
    }

    private List<ListedLead> after(PageRequest<LeadPosition> page) {
        if (page.after() instanceof OfMember member) {
            return members(PageRequest.after(position(member), page.limit()));
        }
        PageRequest<Integer> entries = page.after() instanceof OfEntry entry
                ? PageRequest.after(entry.ordinal(), page.limit())
                : PageRequest.first(page.limit());
        List<ListedLead> leads = new ArrayList<>(entries(entries));
        if (leads.size() < page.limit()) {
            leads.addAll(members(PageRequest.first(page.limit() - leads.size())));
        }
        return leads;
    }

    private List<ListedLead> before(LeadPosition position, int limit) {
        if (position instanceof OfEntry entry) {
            return entries(PageRequest.before(entry.ordinal(), limit));
        }
        List<ListedLead> members = members(PageRequest.before(position((OfMember) position), limit));
        List<ListedLead> leads = new ArrayList<>();
        if (members.size() < limit) {
            leads.addAll(entries(PageRequest.before(Integer.MAX_VALUE, limit - members.size())));
        }
        leads.addAll(members);
        return leads;
    }

    private List<ListedLead> entries(PageRequest<Integer> page) {
        return transaction.entries().page(list.id(), page).stream()
                .map(ListedLead::of)
                .toList();
    }

    private List<ListedLead> members(PageRequest<MemberPosition> page) {
        List<Member> members = transaction.members().notImported(list, page);
        if (members.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Person> people = transaction
                .people()
                .find(members.stream().map(Member::id).map(PersonId.class::cast).toList());
        List<CompanyId> employers = people.values().stream()
                .flatMap(person -> person.profile().employer().stream())
                .distinct()
                .toList();
        Map<CompanyId, Company> companies =
                employers.isEmpty() ? Map.of() : transaction.companies().find(employers);
        return members.stream()
                .map(member -> lead(member, Optional.ofNullable(people.get((PersonId) member.id())), companies))
                .toList();
    }

    private ListedLead lead(Member member, Optional<Person> person, Map<CompanyId, Company> companies) {
        KnownLead known = person.map(found -> KnownLead.of(
                        found, found.profile().employer().map(companies::get).orElse(null)))
                .orElse(KnownLead.NOTHING);
        String name = list.id() + "\n" + member.id().value();
        return new ListedLead(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                new OfMember(member.position().version(), member.position().ordinal()),
                (PersonId) member.id(),
                known,
                null,
                List.of(),
                LeadData.NONE,
                null);
    }

    private static MemberPosition position(OfMember member) {
        return new MemberPosition(member.version(), member.ordinal());
    }
}
