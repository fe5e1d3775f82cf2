package io.leadlist.wire.leadlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadlist.LeadImports;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportState;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.ListedLead;
import io.leadlist.internal.json.InstantText;
import io.leadlist.list.LeadList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A list in a response, with what the ports of the host return for it. Times are RFC 3339 in whole seconds, UTC
 * (contract-decisions.md#43). The owner is an e-mail address, or the id of the user if the host has no address.
 *
 * @param errors omitted if empty
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

        @JsonProperty("_links") Links links) {
    static final String PATH = "/lead-lists";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Options(boolean revealPhoneNumbers, boolean validateEmail, boolean enrich) {
        static Options of(ImportOptions options) {
            return new Options(options.revealPhoneNumbers(), options.validateEmail(), options.enrich());
        }
    }

    /** Returns a list without leads. */
    static ListResponse of(LeadImports imports, ImportedList list) {
        return of(imports, list, new HashMap<>());
    }

    /** Returns lists without leads. Requests the address of each owner once. */
    static List<ListResponse> all(LeadImports imports, List<ImportedList> lists) {
        Map<UserId, String> owners = new HashMap<>();
        return lists.stream().map(list -> of(imports, list, owners)).toList();
    }

    private static ListResponse of(LeadImports imports, ImportedList list, Map<UserId, String> owners) {
        LeadList facts = list.list();
        String owner = owners.computeIfAbsent(
                facts.sharing().owner(), user -> imports.ownerEmail(list).orElse(user.value()));
        return new ListResponse(
                facts.id(),
                "lead_list",
                facts.name(),
                status(list.state()),
                imports.url(list),
                facts.sharing().shared(),
                facts.sharing().visible(),
                owner,
                InputKindJson.name(list),
                InstantText.seconds(facts.createdAt()),
                InstantText.seconds(facts.updatedAt()),
                Options.of(list.options()),
                List.of(),
                List.of(),
                Links.to(path(facts.id())));
    }

    /** Returns this list with a page of its leads. */
    ListResponse withLeads(List<ListedLead> page, Links pageLinks) {
        return with(page.stream().map(EntryResponse::of).toList(), errors, pageLinks);
    }

    /** Returns this list with errors. */
    ListResponse withErrors(List<ErrorResponse> others) {
        return with(leads, others, links);
    }

    private ListResponse with(List<EntryResponse> page, List<ErrorResponse> others, Links pageLinks) {
        return new ListResponse(
                id, object, name, status, url, shared, visible, owner, type, createdAt, updatedAt, options, page,
                others, pageLinks);
    }

    static String path(LeadListId id) {
        return PATH + "/" + id;
    }

    /** Returns the name of a state (contract-decisions.md#41, #61). */
    private static String status(ImportState state) {
        if (state instanceof ImportState.Queued) {
            return "queued";
        } else if (state instanceof ImportState.Processing) {
            return "processing";
        }
        return state instanceof ImportState.Completed ? "completed" : "canceled";
    }
}
