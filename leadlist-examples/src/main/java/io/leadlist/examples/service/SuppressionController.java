package io.leadlist.examples.service;

import io.leadlist.LeadLists;
import io.leadlist.SuppressionList;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.admission.SuppressionsPage;
import io.leadlist.admission.UnreadableKeyException;
import io.leadlist.call.Caller;
import io.leadlist.call.WriteOptions;
import io.leadlist.examples.service.SuppressionJson.Added;
import io.leadlist.examples.service.SuppressionJson.Entries;
import io.leadlist.examples.service.SuppressionJson.Entry;
import io.leadlist.examples.service.SuppressionJson.LiftResult;
import io.leadlist.examples.service.SuppressionJson.Lifted;
import io.leadlist.examples.service.SuppressionJson.NewEntry;
import io.leadlist.examples.service.SuppressionJson.Position;
import io.leadlist.examples.service.SuppressionJson.Search;
import io.leadlist.lead.PersonProfile;
import io.leadlist.wire.Response;
import io.leadlist.wire.csv.SuppressionCsv;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Serves the page's suppression list: the entries of the caller's organization. Keys are sent in bodies, never in
 * addresses, because servers log addresses.
 */
@Controller
@RequestMapping("/page/suppressions")
class SuppressionController {
    private static final int PAGE = 100;
    private static final int PAGE_OF_FILE = 2_000;
    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private static final String WHY = "lifted on the page";

    private final SuppressionList suppressions;
    private final PageRoutes routes;

    SuppressionController(LeadLists leadLists, PageRoutes routes) {
        this.suppressions = leadLists.suppressions();
        this.routes = routes;
    }

    /** Returns a page of entries, the oldest first; with a text, the entries that keep out a lead with this key. */
    @PostMapping("/search")
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        routes.respond(request, response, caller -> {
            Search search = PageJson.read(request.getInputStream(), Search.class);
            String text = search.text() == null ? "" : search.text().strip();
            return PageJson.response(text.isEmpty() ? page(caller, search.after()) : found(caller, text));
        });
    }

    /** Adds one entry, and removes the members that it covers if the body says so. */
    @PostMapping
    void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        routes.respond(request, response, caller -> {
            NewEntry entry = PageJson.read(request.getInputStream(), NewEntry.class);
            Kind kind = parsed("kind", entry.kind(), Kind::valueOf);
            SuppressionReason reason = parsed("reason", entry.reason(), SuppressionReason::valueOf);
            WriteOptions options =
                    entry.removingMembers() ? WriteOptions.DEFAULT.removingMembers() : WriteOptions.DEFAULT;
            NewSuppression added = NewSuppression.of(kind, entry.text(), reason).withSource("page");
            return PageJson.response(Added.of(suppressions.with(options).add(caller, EVERYWHERE, List.of(added))));
        });
    }

    /** Lifts the entries with a key. */
    @PostMapping("/lift")
    void lift(HttpServletRequest request, HttpServletResponse response) throws IOException {
        routes.respond(request, response, caller -> {
            Lifted lifted = PageJson.read(request.getInputStream(), Lifted.class);
            Kind kind = parsed("kind", lifted.kind(), Kind::valueOf);
            SuppressionKey key = parsed("value", lifted.value(), value -> new SuppressionKey(kind, value));
            return PageJson.response(new LiftResult(suppressions
                    .remove(caller, EVERYWHERE, List.of(key), WHY)
                    .outcomes()
                    .get(0)
                    .result()
                    .name()));
        });
    }

    /** Writes all entries as CSV, a page at a time. */
    @GetMapping("/entries.csv")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        routes.respond(
                request,
                response,
                caller -> Response.of(200, "text/csv; charset=utf-8", out -> SuppressionCsv.write(all(caller), out))
                        .withHeader("Cache-Control", "no-store")
                        .withHeader("Content-Disposition", "attachment; filename=\"suppressions.csv\""));
    }

    /** Adds the rows of a CSV file, and returns their outcomes. */
    @PostMapping("/import")
    void importFile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        routes.respond(
                request,
                response,
                caller -> PageJson.response(new SuppressionFile(suppressions, caller).add(request.getInputStream())));
    }

    private Entries page(Caller caller, @Nullable Position after) {
        SuppressionCursor cursor = after == null ? null : parsed("after", after, Position::toCursor);
        return Entries.of(suppressions.findAll(caller, SuppressionQuery.ORGANIZATION, cursor, PAGE));
    }

    private Stream<Suppression> all(Caller caller) {
        return Stream.iterate(
                        Optional.of(fileOf(caller, null)),
                        Optional::isPresent,
                        page -> page.flatMap(SuppressionsPage::next).map(next -> fileOf(caller, next)))
                .flatMap(page -> page.orElseThrow().entries().stream());
    }

    private SuppressionsPage fileOf(Caller caller, @Nullable SuppressionCursor after) {
        return suppressions.findAll(caller, SuppressionQuery.ORGANIZATION, after, PAGE_OF_FILE);
    }

    private Entries found(Caller caller, String text) {
        List<Entry> entries = keys(text).stream()
                .flatMap(key -> suppressions.find(caller, EVERYWHERE, key).stream())
                .map(Entry::of)
                .toList();
        return new Entries(entries, null);
    }

    /** Returns the keys that a text stands for: of an address also its hashes and its domains. */
    private static Set<SuppressionKey> keys(String text) {
        PersonProfile data = PersonProfile.builder()
                .emails(text)
                .phones(text)
                .linkedinUrl(text)
                .build();
        Set<SuppressionKey> keys = new LinkedHashSet<>(
                LeadKeys.ofData(data, text, KeyedHashes.NONE).all());
        Stream.of(Kind.values()).flatMap(kind -> key(kind, text).stream()).forEach(keys::add);
        return keys;
    }

    /** Returns the key of a kind that a text stands for; empty if it is none. */
    private static Optional<SuppressionKey> key(Kind kind, String text) {
        try {
            return Optional.of(SuppressionKey.parse(kind, text));
        } catch (UnreadableKeyException noKeyOfThisKind) {
            return Optional.empty();
        }
    }

    private static <S, T> T parsed(String name, S value, Function<S, T> parse) {
        return PageRoutes.parsed(name, "Invalid " + name, value, parse);
    }
}
