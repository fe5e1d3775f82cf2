package io.leadlist.wire.leadlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadlist.LeadImports;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.LeadsPage;
import io.leadlist.internal.json.InstantText;
import io.leadlist.internal.wire.OutcomesBody;
import io.leadlist.list.LeadList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A list in a response, with what the ports of the host return for it. Times are RFC 3339 in whole seconds, UTC (<a
 * href="{@docRoot}/docs/contract-decisions.md#43">decision 43</a>). The owner is an e-mail address, or the id of the
 * user if the host has no address.
 *
 * @param errors omitted if empty
 * @param outcomes the outcomes of the request, if it prefers them; omitted if null
 */
@JsonNaming(SnakeCaseStrategy.class)
record ListResponse(
        LeadListId id,
        String object,
        String name,
        String status,
        String url,
        boolean shared,
        boolean visible,
        String owner,
        String type,
        String createdAt,
        String updatedAt,
        Options options,
        List<EntryResponse> leads,

        @JsonProperty("_errors") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ErrorResponse> errors,

        @JsonProperty("_links") Links links,
        @JsonUnwrapped @Nullable OutcomesBody outcomes) {
    static final String PATH = "/lead-lists";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Options(boolean revealPhoneNumbers, boolean validateEmail, boolean enrich) {
        static Options of(ImportOptions options) {
            return new Options(options.revealPhoneNumbers(), options.validateEmail(), options.enrich());
        }
    }

    /** Returns a list without leads. */
    static ListResponse of(LeadImports imports, ImportedList list) {
        return of(imports, list, List.of());
    }

    /** Returns a list without leads, with errors. */
    static ListResponse of(LeadImports imports, ImportedList list, List<ErrorResponse> errors) {
        return of(
                Hosted.of(imports, list),
                List.of(),
                errors,
                Links.to(path(list.list().id())));
    }

    /** Returns a list with a page of its leads. */
    static ListResponse of(LeadImports imports, LeadsPage page, Links links) {
        List<EntryResponse> leads = page.leads().stream().map(EntryResponse::of).toList();
        return of(Hosted.of(imports, page.list()), leads, List.of(), links);
    }

    /** Returns lists without leads. Requests the address of each owner once. */
    static List<ListResponse> all(LeadImports imports, List<ImportedList> lists) {
        Map<UserId, String> owners = new HashMap<>();
        return lists.stream()
                .map(list -> Hosted.of(imports, list, owners))
                .map(hosted -> of(hosted, List.of(), List.of(), Links.to(path(hosted.id()))))
                .toList();
    }

    private static ListResponse of(Hosted hosted, List<EntryResponse> leads, List<ErrorResponse> errors, Links links) {
        ImportedList imported = hosted.list();
        LeadList list = imported.list();
        return new ListResponse(
                list.id(),
                "lead_list",
                list.name(),
                imported.status().name().toLowerCase(Locale.ROOT),
                hosted.url(),
                list.sharing().shared(),
                list.sharing().visible(),
                hosted.owner(),
                InputKindJson.name(imported),
                InstantText.seconds(list.createdAt()),
                InstantText.seconds(list.updatedAt()),
                Options.of(imported.options()),
                leads,
                errors,
                links,
                null);
    }

    /** Returns this list with the outcomes of the request; null for none. */
    ListResponse with(@Nullable OutcomesBody others) {
        return new ListResponse(
                id, object, name, status, url, shared, visible, owner, type, createdAt, updatedAt, options, leads,
                errors, links, others);
    }

    /** A list with the values that the ports of the host return for it. */
    private record Hosted(ImportedList list, String owner, String url) {
        static Hosted of(LeadImports imports, ImportedList list) {
            return of(imports, list, new HashMap<>());
        }

        static Hosted of(LeadImports imports, ImportedList list, Map<UserId, String> owners) {
            String owner = owners.computeIfAbsent(
                    list.list().sharing().owner(),
                    user -> imports.ownerEmail(list).orElse(user.value()));
            return new Hosted(list, owner, imports.url(list));
        }

        LeadListId id() {
            return list.list().id();
        }
    }

    static String path(LeadListId id) {
        return PATH + "/" + id;
    }
}
