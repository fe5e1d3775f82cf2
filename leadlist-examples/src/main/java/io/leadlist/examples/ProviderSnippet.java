package io.leadlist.examples;

import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.facet.SearchField;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Makes a directory of the pages of a data provider. A page shows the marked lines. */
final class ProviderSnippet {
    private ProviderSnippet() {}

    /** A client of a provider, with its own timeouts and retries. */
    interface ProviderClient {
        /** Requests a page. */
        Answer search(Map<String, Object> filters, int page, int size);
    }

    /** A page of a provider. */
    record Answer(List<Person> people, long total) {}

    static Directory directory(ProviderClient client) {
        Set<SearchField> known = SearchField.of(LeadType.PERSON);
        known.remove(SearchField.ACCOUNT_RETAIL_SIZE);
        // tag::provider[]
        Directory provider = Directory.ofPages(100, known, (filters, page) -> {
            Answer answer = client.search(filters.toTree(), page.number(), page.size());
            return new SearchPage<>(answer.people(), OptionalLong.of(answer.total()));
        });
        // end::provider[]
        return provider;
    }
}
