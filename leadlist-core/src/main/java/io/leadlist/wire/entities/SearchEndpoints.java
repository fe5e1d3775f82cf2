package io.leadlist.wire.entities;

import io.leadlist.internal.json.RecordReader;
import io.leadlist.lead.Company;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.search.Directory;
import io.leadlist.wire.EndpointSupport;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.request.SearchRequest;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.JsonWriter;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The searches of the entities API (spec/1, sections 1 and 9), for any web framework, over the host's directory.
 * Thread-safe; one instance serves all organizations.
 *
 * <p>A page is numbered from 0 (the default) and has 10 entries, or 0 to 100 as asked for. The answer's envelope is
 * {@code content}, {@code totalElements}, {@code totalPages}, {@code number}, {@code size}, {@code first},
 * {@code last}, {@code numberOfElements}, {@code empty}; the two totals are left out where the directory does not count
 * and the result's end is not on the page. Checked are the caller (401) and the body (400, 413). No method throws for
 * anything a client can send; what the directory throws is answered with 500 and told to the error listener.
 */
public final class SearchEndpoints {
    private static final System.Logger LOGGER = System.getLogger(SearchEndpoints.class.getName());

    private static final RecordReader<SearchRequest> SEARCH = RecordReader.of(SearchRequest.class);

    private final Directory directory;
    private final EndpointSupport answering;

    private SearchEndpoints(Directory directory, EndpointSupport answering) {
        this.directory = Objects.requireNonNull(directory, "directory");
        this.answering = answering;
    }

    /**
     * Returns endpoints for a directory, with {@link JsonLimits#DEFAULT} and a {@link FailureLog} as error listener.
     */
    public static SearchEndpoints over(Directory directory) {
        return new SearchEndpoints(
                directory, EndpointSupport.with(FailureLog.to(LOGGER), Rejections.FAILURE.response()));
    }

    /** The same with other limits for bodies. */
    public SearchEndpoints withLimits(JsonLimits limits) {
        return new SearchEndpoints(directory, answering.withLimits(limits));
    }

    /**
     * Returns these endpoints with another error listener, which must be thread-safe. It is called before a request is
     * answered with 500; an exception that it throws reaches the host.
     *
     * <p>The listener receives the exception itself. If a port of the host threw it, its message can contain values of
     * a record.
     */
    public SearchEndpoints withErrorListener(Consumer<? super Throwable> listener) {
        return new SearchEndpoints(directory, answering.withErrorListener(listener));
    }

    /**
     * {@code POST /entities/prospects/person}: answers 200 with a page of the people that a search finds, in the
     * directory's order.
     */
    public Response people(Request request) {
        return answer(request, () -> {
            SearchBody body = body(request, LeadType.PERSON);
            FoundPage<Person> found =
                    FoundPage.read(body, directory.pageSize(), page -> directory.searchPeople(body.filters(), page));
            return page(found, SearchEndpoints::write);
        });
    }

    /**
     * {@code POST /entities/prospects/company}: answers 200 with a page of the companies that a search finds, in the
     * directory's order.
     */
    public Response companies(Request request) {
        return answer(request, () -> {
            SearchBody body = body(request, LeadType.COMPANY);
            FoundPage<Company> found =
                    FoundPage.read(body, directory.pageSize(), page -> directory.searchCompanies(body.filters(), page));
            return page(found, SearchEndpoints::write);
        });
    }

    private SearchBody body(Request request, LeadType type) throws java.io.IOException {
        request.caller().member();
        SearchRequest search = answering.body(request, SEARCH).orThrow();
        return SearchBody.of(search, directory.searchable(type), type);
    }

    private Response answer(Request request, EndpointSupport.Answer answer) {
        Objects.requireNonNull(request, "request");
        return answering.answer(thrown -> Rejections.of(Endpoint.CREATE, thrown).map(Rejection::response), answer);
    }

    private static <T> Response page(FoundPage<T> page, BiConsumer<JsonWriter, T> element) {
        return Response.json(200, json -> json.object(() -> page.write(json, element)));
    }

    private static void write(JsonWriter json, Person person) {
        json.text("id", person.id().value());
        PersonJson.write(json, person);
    }

    private static void write(JsonWriter json, Company company) {
        json.text("id", company.id().value());
        CompanyJson.write(json, company.profile());
    }
}
