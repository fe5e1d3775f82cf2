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

/** Adapts the pages of a data provider to a directory. The README shows the lines between the tags. */
final class ProviderSnippet {
    private ProviderSnippet() {}

    /** A client of a provider, with its own timeouts and retries. */
    interface ProviderClient {
        /** Requests one page. */
        Answer search(Map<String, Object> filters, int page, int size);
    }

    /** A provider's response. */
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
