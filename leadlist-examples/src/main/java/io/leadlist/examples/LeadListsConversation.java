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

/** The lead-lists API: an import of thousands of leads, then credits that run out and an import that is canceled. */
final class LeadListsConversation {
    static final Caller.Member ADMIN = Caller.of("user_xyz789", "org_acme");
    static final Caller.Member SMALL = Caller.of("user_small", "org_small");
    private static final Caller.Member POOR = Caller.of("user_poor", "org_initech");
    private static final Caller.Member MEMBER = Caller.of("user_member", "org_acme");
    private static final MemoryUsers USERS = users();
    private final LeadLists leadLists;
    private final LeadListsEndpoints endpoints;
    private final Conversation conversation;
    private final boolean firstRun;

    LeadListsConversation(LeadLists leadLists, Conversation conversation, boolean firstRun) {
        this.leadLists = leadLists;
        this.endpoints = LeadListsEndpoints.over(leadLists.imports());
        this.conversation = conversation;
        this.firstRun = firstRun;
    }

    /** Returns the entry of a host as the documents describe it, with credits. */
    static LeadLists leadLists(DataSource dataSource) {
        LeadLists leadLists = hosted(
                        LeadLists.over(JdbcStorage.over(dataSource)).directory(JdbcDirectory.over(dataSource)))
                .build();
        leadLists.imports().grant(ADMIN.organization(), "quickstart", Credits.of(50_000, 50_000));
        return leadLists;
    }

    /** Adds what the documented host has: users, and the pages on which users see lists. */
    private static LeadListsBuilder hosted(LeadListsBuilder builder) {
        return builder.users(USERS).listUrls(ListUrls.at("https://localhost:3000"));
    }

    private static MemoryUsers users() {
        MemoryUsers users = new MemoryUsers();
        users.put(ADMIN.organization(), ADMIN.user(), "admin@example.com");
        users.put(SMALL.organization(), SMALL.user(), "owner@small.example");
        users.put(MEMBER.organization(), MEMBER.user(), "member@example.com");
        users.put(POOR.organization(), POOR.user(), "poor@example.com");
        return users;
    }

    void play() {
        failed();
        LeadListsClient client = new LeadListsClient(endpoints, conversation, ADMIN);
        ImportScheduler worker = new ImportScheduler(leadLists, System.out);
        String completed = new SampleImport(leadLists.imports(), conversation, worker, firstRun).play(client);
        CreditsConversation credits = new CreditsConversation(leadLists.imports(), System.out);
        credits.runOut(new LeadListsClient(endpoints, conversation, SMALL), worker, firstRun);
        credits.cancel(client, completed);
    }

    private void failed() {
        LeadLists broken = hosted(LeadLists.over(new FailingStorage())).build();
        LeadListsEndpoints failing = LeadListsEndpoints.over(
                broken.imports(),
                WireOptions.DEFAULT.withErrorListener(
                        error -> System.out.println("\n(The host's error listener receives: " + error + ")")));
        new LeadListsClient(failing, conversation, ADMIN)
                .create("Internal server error", LeadListRequests.LINKEDIN, LeadListAnswers.INTERNAL_ERROR);
    }
}
