package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A directory may be slow, so no list is locked while it is queried. */
class DirectoryOutsideTransactionsTest {
    private final Caller.Member caller = Caller.of("user", "org");
    private final Watched storage = new Watched();
    private final List<Integer> openTransactions = new ArrayList<>();
    private final LeadLists leadLists =
            LeadLists.over(storage).directory(new Watching()).build();

    @Test
    void no_transaction_is_open_while_the_directory_is_queried() {
        List<PersonId> people = List.of(new PersonId("p"));
        CompanyId company = CompanyId.parse("770e8400-e29b-41d4-a716-446655440001");
        LeadListId list = leadLists
                .create(caller, NewLeadList.ofPeople("People").withPeople(people))
                .list()
                .id();
        LeadListId companies = leadLists
                .create(caller, NewLeadList.ofCompanies("Companies"))
                .list()
                .id();
        var bulk = Selection.bulk(SearchFilters.builder().seniority("vp").build(), 5);

        leadLists.addProspects(caller, list, Selection.manual(people));
        leadLists.addProspects(caller, list, bulk);
        leadLists.addProspects(caller, list, leadLists.resolve(caller, bulk));
        leadLists.addCompanies(caller, companies, List.of(company));
        leadLists.findSelected(caller, Selection.manual(people));
        leadLists.findSelected(caller, bulk);
        leadLists.addProspects(caller, list, List.of(employed(company)));
        try (var members = leadLists.findPopulated(caller, list).membersOfNamedCompanies()) {
            assertThat(members).isEmpty();
        }

        assertThat(openTransactions).hasSize(8).containsOnly(0);
    }

    private static Prospect employed(CompanyId company) {
        return Prospect.of(
                PersonProfile.named("John", "Smith").companyId(company.value()).build());
    }

    private final class Watching implements Directory {
        @Override
        public int pageSize() {
            return 10;
        }

        @Override
        public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
            openTransactions.add(storage.open);
            return new SearchPage<>(List.of(), OptionalLong.of(0));
        }

        @Override
        public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
            openTransactions.add(storage.open);
            return Map.of();
        }

        @Override
        public Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
            openTransactions.add(storage.open);
            return Map.of();
        }
    }

    private static final class Watched implements Storage {
        private final Storage storage = new MemoryStorage();
        private int open;

        @Override
        public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
            return storage.write(organization, watched(work));
        }

        @Override
        public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
            return storage.dryRun(organization, watched(work));
        }

        @Override
        public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
            return storage.read(organization, watched(work));
        }

        @Override
        public List<OrganizationId> organizationsWithWork(Due due, int limit) {
            return storage.organizationsWithWork(due, limit);
        }

        private <T extends @Nullable Object> Function<Transaction, T> watched(Function<Transaction, T> work) {
            return transaction -> {
                open++;
                try {
                    return work.apply(transaction);
                } finally {
                    open--;
                }
            };
        }
    }
}
