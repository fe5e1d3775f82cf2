package io.leadlist.wire.leadlists;

import io.leadlist.SuppressionList;
import io.leadlist.admission.LiftOutcome;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionOutcome;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.admission.SuppressionsPage;
import io.leadlist.admission.UnreadableKeyException;
import io.leadlist.call.Caller;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exclusion lists of the lead-lists API, for any web framework: the domains and the e-mail addresses that are
 * suppressed in all lists of the organization. Thread-safe; one instance serves all organizations.
 *
 * <p>The responses to writes have one word for each text of the body, under the text itself and in the order of the
 * body; a text that occurs twice has its first word. The words of {@code POST} are {@code success}, {@code duplicated}
 * for a text that is excluded already or has occurred in another spelling, {@code invalid}, and {@code limit_reached}.
 * Those of {@code DELETE} are {@code success}, {@code not_found}, {@code invalid}, and {@code unsupported} for an entry
 * that the caller may not lift.
 *
 * <p>A response has the media type {@value #VENDOR_JSON} if the request accepts it, and else that of JSON. Errors,
 * their order and the treatment of exceptions are those of {@link LeadListsEndpoints}. Reading is for every user of the
 * organization, writing for the users that {@link SuppressionList} allows to write.
 */
public final class ExclusionEndpoints {
    /** The media type of this API, which is JSON. */
    public static final String VENDOR_JSON = "application/vnd.amp+json";

    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private static final String WHY = "Lifted through the API";

    private final SuppressionList suppressions;
    private final EndpointSupport support;
    private final SuppressionReason reason;
    private final String source;

    private ExclusionEndpoints(
            SuppressionList suppressions, EndpointSupport support, SuppressionReason reason, String source) {
        this.suppressions = Objects.requireNonNull(suppressions, "suppressions");
        this.support = support;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * {@return endpoints with {@link WireOptions#DEFAULT}}
     *
     * @param suppressions the suppression list, from {@link io.leadlist.LeadLists#suppressions}
     */
    public static ExclusionEndpoints over(SuppressionList suppressions) {
        return over(suppressions, WireOptions.DEFAULT);
    }

    /**
     * {@return endpoints with these options}
     *
     * @param suppressions the suppression list, from {@link io.leadlist.LeadLists#suppressions}
     * @param options the limits of bodies, and the error listener
     */
    public static ExclusionEndpoints over(SuppressionList suppressions, WireOptions options) {
        return new ExclusionEndpoints(
                suppressions,
                new EndpointSupport(options, LeadListsTransportErrors.INSTANCE),
                SuppressionReason.OPT_OUT,
                "amplemarket");
    }

    /**
     * {@return endpoints that add entries with another reason} Default: {@link SuppressionReason#OPT_OUT}.
     *
     * @param other the reason of the entries
     */
    public ExclusionEndpoints reasonOfApi(SuppressionReason other) {
        return new ExclusionEndpoints(suppressions, support, other, source);
    }

    /**
     * {@return endpoints that report another {@code source} for entries of the API and of the host's users} Default:
     * {@code amplemarket}, as the documents have it. Entries with any other source report that source.
     *
     * @param other the source to report
     */
    public ExclusionEndpoints sourceOfHost(String other) {
        return new ExclusionEndpoints(suppressions, support, reason, other);
    }

    /**
     * {@code GET /excluded-domains}: returns 200 with a page of the excluded domains, the newest last.
     *
     * @param request the caller, the headers and the body of the call
     * @param query the query parameters
     * @return the status, the headers and the body
     */
    public Response domains(Request request, ExclusionQuery query) {
        return list(ExclusionKind.DOMAINS, request, query);
    }

    /**
     * {@code GET /excluded-emails}: returns 200 with a page of the excluded addresses, the newest last.
     *
     * @param request the caller, the headers and the body of the call
     * @param query the query parameters
     * @return the status, the headers and the body
     */
    public Response emails(Request request, ExclusionQuery query) {
        return list(ExclusionKind.EMAILS, request, query);
    }

    /**
     * {@code POST /excluded-domains}: excludes domains with their subdomains, and returns 200 with a word for each.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response excludeDomains(Request request) {
        return exclude(ExclusionKind.DOMAINS, request);
    }

    /**
     * {@code POST /excluded-emails}: excludes e-mail addresses, and returns 200 with a word for each.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response excludeEmails(Request request) {
        return exclude(ExclusionKind.EMAILS, request);
    }

    /**
     * {@code DELETE /excluded-domains}: excludes domains no longer, and returns 200 with a word for each.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response includeDomains(Request request) {
        return include(ExclusionKind.DOMAINS, request);
    }

    /**
     * {@code DELETE /excluded-emails}: excludes e-mail addresses no longer, and returns 200 with a word for each.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response includeEmails(Request request) {
        return include(ExclusionKind.EMAILS, request);
    }

    private Response list(ExclusionKind<?> kind, Request request, ExclusionQuery query) {
        Objects.requireNonNull(query, "query");
        return respond(request, () -> {
            Caller.Member caller = request.caller().member();
            Cursors<SuppressionCursor> cursors = Cursors.ofExclusions(caller.organization(), kind.kind());
            ExclusionQuery.Page page = query.toPage(cursors);
            SuppressionsPage found = suppressions.findAll(
                    caller, SuppressionQuery.ORGANIZATION.only(kind.kind()), page.after(), page.size());
            Links links = ExclusionsResponse.links(kind, page, found, cursors);
            return LeadListsJson.response(200, ExclusionsResponse.of(kind, found, source, links));
        });
    }

    private <T> Response exclude(ExclusionKind<T> kind, Request request) {
        return respond(request, () -> {
            SuppressionList idempotent = writing(request);
            List<String> texts = texts(kind, request);
            List<SuppressionOutcome> outcomes = idempotent
                    .add(
                            request.caller(),
                            EVERYWHERE,
                            texts.stream()
                                    .map(text -> NewSuppression.of(kind.kind(), text, reason))
                                    .toList())
                    .outcomes();
            Map<String, String> words = new LinkedHashMap<>();
            outcomes.forEach(outcome -> words.putIfAbsent(texts.get(outcome.index()), word(outcome.result())));
            return LeadListsJson.response(200, words);
        });
    }

    private <T> Response include(ExclusionKind<T> kind, Request request) {
        return respond(request, () -> {
            SuppressionList idempotent = writing(request);
            Map<String, @Nullable SuppressionKey> keys = new LinkedHashMap<>();
            texts(kind, request).forEach(text -> keys.put(text, key(kind.kind(), text)));
            List<SuppressionKey> readable = new ArrayList<>(
                    keys.values().stream().filter(Objects::nonNull).distinct().toList());
            Map<SuppressionKey, String> wordsByKey = new LinkedHashMap<>();
            idempotent
                    .remove(request.caller(), EVERYWHERE, readable, WHY)
                    .outcomes()
                    .forEach(outcome -> wordsByKey.put(readable.get(outcome.index()), word(outcome.result())));
            Map<String, String> words = new LinkedHashMap<>();
            keys.forEach((text, key) -> words.put(text, key == null ? "invalid" : wordsByKey.getOrDefault(key, "")));
            return LeadListsJson.response(200, words);
        });
    }

    private SuppressionList writing(Request request) {
        Objects.requireNonNull(request.caller().member());
        return suppressions.with(EndpointSupport.options(request));
    }

    private <T> List<String> texts(ExclusionKind<T> kind, Request request) throws IOException {
        return support.body(request, kind.reader()).orThrow(kind.texts());
    }

    private static @Nullable SuppressionKey key(SuppressionKey.Kind kind, String text) {
        try {
            return SuppressionKey.parse(kind, text);
        } catch (UnreadableKeyException unreadable) {
            return null;
        }
    }

    private static String word(SuppressionOutcome.Result result) {
        return switch (result) {
            case ADDED -> "success";
            case ALREADY_THERE, RENEWED, DUPLICATE_IN_REQUEST -> "duplicated";
            case INVALID -> "invalid";
            case OVER_LIMIT -> "limit_reached";
        };
    }

    private static String word(LiftOutcome.Result result) {
        return switch (result) {
            case REMOVED, DUPLICATE_IN_REQUEST -> "success";
            case NOT_FOUND -> "not_found";
            case KEPT -> "unsupported";
        };
    }

    /** Responds with the media type that the request accepts. */
    private Response respond(Request request, EndpointSupport.Work work) {
        Response response = support.respond(Rejections::of, work);
        String accepted = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
        if (!accepted.contains(VENDOR_JSON)) {
            return response;
        }
        Response typed = Response.of(response.status(), VENDOR_JSON, response::writeTo);
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            typed = typed.withHeader(header.getKey(), header.getValue());
        }
        return typed;
    }
}
