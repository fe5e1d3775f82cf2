package io.leadlist.wire.leadlists;

import io.leadlist.LeadImports;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.ListedLead;
import io.leadlist.list.LeadList;
import io.leadlist.wire.json.JsonWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A list in an answer (seed 002), with what the host's ports say of it, which are asked before anything is written.
 * Times are RFC 3339 in whole seconds, UTC (reading 43); the owner is an e-mail address, or the user's id if the host
 * does not tell one.
 */
record ListJson(ImportedList list, String owner, String url) {
    static final String PATH = "/lead-lists";

    static ListJson of(LeadImports imports, ImportedList list) {
        return of(imports, list, new HashMap<>());
    }

    /** Several lists; the host is asked for each owner once. */
    static List<ListJson> all(LeadImports imports, List<ImportedList> lists) {
        Map<UserId, String> owners = new HashMap<>();
        return lists.stream().map(list -> of(imports, list, owners)).toList();
    }

    private static ListJson of(LeadImports imports, ImportedList list, Map<UserId, String> owners) {
        String owner = owners.computeIfAbsent(
                list.list().sharing().owner(), user -> imports.ownerEmail(list).orElse(user.value()));
        return new ListJson(list, owner, imports.url(list));
    }

    static String path(LeadListId id) {
        return PATH + "/" + id;
    }

    /** Says whether somebody works on the list, so that asking again is worth while. */
    boolean isAtWork() {
        return list.status().isOpen();
    }

    /** The members of the object, with no leads. */
    void write(JsonWriter json, List<ErrorJson> errors) {
        write(json, List.of(), errors, Links.to(path(list.list().id())));
    }

    /** The members of the object, with a page of its leads. */
    void write(JsonWriter json, List<ListedLead> leads, Links links) {
        write(json, leads, List.of(), links);
    }

    private void write(JsonWriter json, List<ListedLead> leads, List<ErrorJson> errors, Links links) {
        LeadList facts = list.list();
        json.text("id", facts.id().toString());
        json.text("object", "lead_list");
        json.text("name", facts.name());
        json.text("status", list.status().name().toLowerCase(Locale.ROOT));
        json.text("url", url);
        json.truth("shared", facts.sharing().shared());
        json.truth("visible", facts.sharing().visible());
        json.text("owner", owner);
        json.text("type", InputKindJson.name(list));
        json.text("created_at", seconds(facts.createdAt()));
        json.text("updated_at", seconds(facts.updatedAt()));
        writeOptions(json, list.options());
        json.objects("leads", leads, lead -> EntryJson.write(json, lead));
        json.filledArray("_errors", errors, error -> error.write(json));
        links.write(json);
    }

    private static void writeOptions(JsonWriter json, ImportOptions options) {
        json.object("options", () -> {
            json.truth("reveal_phone_numbers", options.revealPhoneNumbers());
            json.truth("validate_email", options.validateEmail());
            json.truth("enrich", options.enrich());
        });
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
