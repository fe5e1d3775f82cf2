package io.leadlist.examples;

import io.leadlist.LeadImports;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports thousands of raw leads: they are accepted at once, processed by the worker, then read page by page. */
final class SampleImport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "Sample leads";
    private final LeadImports imports;
    private final Conversation conversation;
    private final ImportScheduler worker;
    private final boolean firstRun;

    SampleImport(LeadImports imports, Conversation conversation, ImportScheduler worker, boolean firstRun) {
        this.imports = imports;
        this.firstRun = firstRun;
        this.conversation = conversation;
        this.worker = worker;
    }

    /** Plays the import and returns the id of the completed list. */
    String play(LeadListsClient client) {
        CreditBalance before = imports.balance(LeadListsConversation.ADMIN);
        System.out.println("\nBefore the import: " + text(before));
        String list = client.createOnce(
                "Import 4,200 leads by LinkedIn URL",
                LeadListRequests.importOf(NAME, "linkedin", "admin@example.com", SampleLeads.linkedIn(4_200)),
                LeadListAnswers.importOf(202, NAME, "queued"));
        client.addOnce(
                "Add 300 leads by title and company",
                list,
                LeadListRequests.titles(SampleLeads.titles(300)),
                LeadListAnswers.importOf(202, NAME, "queued"));
        System.out.println("\nAs long as the leads wait: " + text(imports.balance(LeadListsConversation.ADMIN)));
        worker.run();
        charged(before);
        client.read(
                "The completed list with its first entry",
                LeadListsClient.path(list) + "?page[size]=1",
                LeadListAnswers.pageOfOne(NAME, "completed", SampleEntries.FIRST));
        check(pages(client, list));
        return list;
    }

    /** Follows the links to the next page until there is none. */
    private List<JsonNode> pages(LeadListsClient client, String list) {
        System.out.println("\n=== The whole list, page by page");
        List<JsonNode> entries = new ArrayList<>();
        JsonNode link = JSON.valueToTree(Map.of("href", LeadListsClient.path(list) + "?page[size]=1000"));
        while (link != null) {
            String href = link.get("href").stringValue();
            JsonNode page = JSON.readTree(client.follow(href).text());
            List<JsonNode> ofPage = new ArrayList<>();
            page.get("leads").forEach(ofPage::add);
            System.out.println("GET " + href + "\n--> " + counts(ofPage));
            entries.addAll(ofPage);
            link = page.get("_links").get("next");
        }
        return entries;
    }

    private void check(List<JsonNode> entries) {
        conversation.check("All entries", SampleEntries.COUNTS, counts(entries));
        conversation.check("Verdicts about their addresses", SampleEntries.VERDICTS, verdicts(entries));
        JsonNode unresolved = entries.stream()
                .filter(entry -> entry.get("person_id").isNull())
                .findFirst()
                .orElseThrow();
        conversation.check("The first unresolved entry", SampleEntries.UNRESOLVED, unresolved);
    }

    private static Map<String, Integer> counts(List<JsonNode> entries) {
        Set<String> people = new HashSet<>();
        int unresolved = 0;
        int nameless = 0;
        int phones = 0;
        for (JsonNode entry : entries) {
            if (entry.get("person_id").isNull()) {
                unresolved++;
                continue;
            }
            people.add(entry.get("person_id").stringValue());
            nameless += entry.get("first_name").isNull() ? 1 : 0;
            phones += entry.has("phone_numbers") ? 1 : 0;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("leads", entries.size());
        counts.put("resolved", entries.size() - unresolved);
        counts.put("unresolved", unresolved);
        counts.put("people", people.size());
        counts.put("known by their URL alone", nameless);
        counts.put("with a phone number", phones);
        return counts;
    }

    private static Map<String, Integer> verdicts(List<JsonNode> entries) {
        Map<String, Integer> verdicts = new TreeMap<>();
        for (JsonNode entry : entries) {
            JsonNode result = entry.get("email_validation_result");
            verdicts.merge(result.isNull() ? "none" : result.get("result").stringValue(), 1, Integer::sum);
        }
        return verdicts;
    }

    /** Checks the charge: the part that was available or reserved before and is neither now. */
    private void charged(CreditBalance before) {
        CreditBalance after = imports.balance(LeadListsConversation.ADMIN);
        System.out.println("\nWhen they are done: " + text(after));
        Credits charged = before.available()
                .plus(before.reserved())
                .minus(after.available())
                .minus(after.reserved());
        conversation.check(
                "Charged",
                firstRun ? SampleEntries.CHARGED : SampleEntries.NOTHING,
                new TreeMap<>(Map.of(
                        "email", charged.email().toString(),
                        "phone", charged.phone().toString())));
    }

    static String text(CreditBalance balance) {
        return String.format(
                Locale.ROOT,
                "available %,.2f for e-mail and %,.2f for phones, reserved %,.2f and %,.2f",
                balance.available().email(),
                balance.available().phone(),
                balance.reserved().email(),
                balance.reserved().phone());
    }
}
