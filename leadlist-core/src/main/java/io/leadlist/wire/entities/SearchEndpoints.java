package io.leadlist.wire.entities;

import io.leadlist.internal.json.RecordReader;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.lead.Company;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.search.Directory;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.request.SearchRequest;
import java.io.IOException;
import java.util.Objects;

/**
 * The search endpoints of the entities API, for any web framework, over the directory of the host. Thread-safe; one
 * instance serves all organizations.
 *
 * <p>Pages are numbered from 0, which is the default. A page has 10 entries by default, and 0 to 100 on request. The
 * response has {@code content}, {@code totalElements}, {@code totalPages}, {@code number}, {@code size}, {@code first},
 * {@code last}, {@code numberOfElements} and {@code empty}. The two totals are omitted if the directory does not count
 * and the page does not have the last result.
 *
 * <p>The methods return an error response instead of throwing. They check the caller (401) and the body (400, 413). An
 * exception of the directory gets status 500, and is passed to the error listener.
 */
public final class SearchEndpoints {
    private static final RecordReader<SearchRequest> SEARCH = RecordReader.of(SearchRequest.class);

    private final Directory directory;
    private final EndpointSupport support;

    private SearchEndpoints(Directory directory, EndpointSupport support) {
        this.directory = Objects.requireNonNull(directory, "directory");
        this.support = support;
    }

    /**
     * {@return endpoints with {@link WireOptions#DEFAULT}}
     *
     * @param directory the directory to search
     */
    public static SearchEndpoints over(Directory directory) {
        return over(directory, WireOptions.DEFAULT);
    }

    /**
     * {@return endpoints with these options}
     *
     * @param directory the directory to search
     * @param options the limits of bodies, and the error listener
     */
    public static SearchEndpoints over(Directory directory, WireOptions options) {
        return new SearchEndpoints(directory, new EndpointSupport(options, EntitiesTransportErrors.INSTANCE));
    }

    /**
     * {@code POST /entities/prospects/person}: returns 200 with a page of the people that a search finds, in the order
     * of the directory.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response people(Request request) {
        return respond(request, () -> {
            SearchBody body = body(request, LeadType.PERSON);
            FoundPage<Person> found =
                    FoundPage.read(body, directory.pageSize(), page -> directory.searchPeople(body.filters(), page));
            return EntitiesJson.response(200, found.response());
        });
    }

    /**
     * {@code POST /entities/prospects/company}: returns 200 with a page of the companies that a search finds, in the
     * order of the directory.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response companies(Request request) {
        return respond(request, () -> {
            SearchBody body = body(request, LeadType.COMPANY);
            FoundPage<Company> found =
                    FoundPage.read(body, directory.pageSize(), page -> directory.searchCompanies(body.filters(), page));
            return EntitiesJson.response(200, found.response());
        });
    }

    private SearchBody body(Request request, LeadType type) throws IOException {
        request.caller().member();
        SearchRequest search = support.body(request, SEARCH).orThrow();
        return SearchBody.of(search, directory.searchable(type), type);
    }

    private Response respond(Request request, EndpointSupport.Work work) {
        Objects.requireNonNull(request, "request");
        return support.respond(thrown -> Rejections.of(Endpoint.SEARCH, thrown).map(Rejection::response), work);
    }
}
