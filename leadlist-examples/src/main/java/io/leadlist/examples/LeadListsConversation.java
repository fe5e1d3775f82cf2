package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.call.Caller;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ListUrls;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import javax.sql.DataSource;

/**
 * The lead-lists API: each documented example, then an import of thousands of leads, then credits that run out and an
 * import that is given up.
 */
final class LeadListsConversation {
    static final Caller.Member ADMIN = Caller.of("user_xyz789", "org_acme");
    static final Caller.Member SMALL = Caller.of("user_small", "org_small");
    private static final Caller.Member POOR = Caller.of("user_poor", "org_poor");
    private static final MemoryUsers USERS = users();
    private final LeadLists leadLists;
    private final LeadListsEndpoints endpoints;
    private final Conversation conversation;
    private final boolean firstRun;

    private LeadListsConversation(LeadLists leadLists, Conversation conversation, boolean firstRun) {
        this.leadLists = leadLists;
        this.endpoints = LeadListsEndpoints.over(leadLists.imports());
        this.conversation = conversation;
        this.firstRun = firstRun;
    }

    static LeadListsConversation over(DataSource dataSource, Conversation conversation, boolean firstRun) {
        LeadLists leadLists = hosted(
                        LeadLists.over(JdbcStorage.over(dataSource)).directory(JdbcDirectory.over(dataSource)))
                .build();
        return new LeadListsConversation(leadLists, conversation, firstRun);
    }

    /** What the documented host has: users, and a place where lists are seen. */
    private static LeadListsBuilder hosted(LeadListsBuilder builder) {
        return builder.users(USERS).listUrls(ListUrls.at("https://localhost:3000"));
    }

    private static MemoryUsers users() {
        MemoryUsers users = new MemoryUsers();
        users.put(ADMIN.organization(), ADMIN.user(), "admin@example.com");
        users.put(SMALL.organization(), SMALL.user(), "owner@small.example");
        users.put(POOR.organization(), POOR.user(), "admin@example.com");
        return users;
    }

    void play() {
        leadLists.imports().grant(ADMIN.organization(), "quickstart", Credits.of(50_000, 50_000));
        LeadListsClient client = new LeadListsClient(endpoints, conversation, ADMIN);
        accepted(client);
        fieldsRefused(client);
        leadsRefused(client);
        new LeadListsClient(endpoints, conversation, POOR)
                .create("Create without credits", LeadListRequests.LINKEDIN, LeadListAnswers.INSUFFICIENT_CREDITS);
        failed();
        ImportScheduler worker = new ImportScheduler(leadLists, System.out);
        String completed = new SampleImport(leadLists.imports(), conversation, worker, firstRun).play(client);
        CreditsConversation credits = new CreditsConversation(leadLists.imports(), System.out);
        credits.runOut(new LeadListsClient(endpoints, conversation, SMALL), worker, firstRun);
        credits.cancel(client, completed);
    }

    private static void accepted(LeadListsClient client) {
        client.createOnce("Type: linkedin", LeadListRequests.LINKEDIN, LeadListAnswers.LINKEDIN);
        client.createOnce("Type: email", LeadListRequests.EMAIL, LeadListAnswers.EMAIL);
        client.createOnce("Blank name provided", LeadListRequests.BLANK_NAME, LeadListAnswers.BLANK_NAME);
    }

    private static void fieldsRefused(LeadListsClient client) {
        client.create("Unsupported value (type)", LeadListRequests.TYPE_FOO, LeadListAnswers.UNSUPPORTED_TYPE);
        client.create("Missing value (type)", LeadListRequests.NO_TYPE, LeadListAnswers.MISSING_TYPE);
        client.create("Missing field (owner)", LeadListRequests.NO_OWNER, LeadListAnswers.MISSING_OWNER);
        client.create("Unsupported value (owner)", LeadListRequests.UNKNOWN_OWNER, LeadListAnswers.UNSUPPORTED_OWNER);
        client.create("Missing field (leads)", LeadListRequests.NO_LEADS, LeadListAnswers.MISSING_LEADS);
    }

    private static void leadsRefused(LeadListsClient client) {
        client.create(
                "Unsupported value (leads over limit)", LeadListRequests.TOO_MANY_LEADS, LeadListAnswers.OVER_LIMIT);
        client.create(
                "Unsupported value (lead with no LinkedIn URL)",
                LeadListRequests.NO_LINKEDIN_URL,
                LeadListAnswers.MISSING_LINKEDIN_URL);
        client.create(
                "Unsupported value (lead with invalid LinkedIn URL)",
                LeadListRequests.INVALID_LINKEDIN_URL,
                LeadListAnswers.INVALID_LINKEDIN_URL);
    }

    private void failed() {
        LeadLists broken = hosted(LeadLists.over(new FailingStorage())).build();
        LeadListsEndpoints failing = LeadListsEndpoints.over(
                broken.imports(),
                WireOptions.DEFAULT.withErrorListener(
                        error -> System.out.println("\n(The host's error listener is told: " + error + ")")));
        new LeadListsClient(failing, conversation, ADMIN)
                .create("Internal server error", LeadListRequests.LINKEDIN, LeadListAnswers.INTERNAL_ERROR);
    }
}
