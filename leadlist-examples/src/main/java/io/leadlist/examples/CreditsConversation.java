package io.leadlist.examples;

import io.leadlist.LeadImports;
import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.examples.Conversation.Expected;
import io.leadlist.imports.Credits;
import java.io.PrintStream;

/** Credits that run out, and an import that is given up. */
final class CreditsConversation {
    private static final String GIVEN_UP = "Normalized up";
    private final LeadImports imports;
    private final PrintStream out;

    CreditsConversation(LeadImports imports, PrintStream out) {
        this.imports = imports;
        this.out = out;
    }

    /**
     * Ten leads can cost 15 credits for e-mail and 30 for phones. What they cost in the first run, the second run
     * lacks.
     */
    void runOut(LeadListsClient client, ImportScheduler worker, boolean firstRun) {
        String request = LeadListRequests.importOf("Ten", "email", "owner@small.example", SampleLeads.emails(10));
        Expected accepted = ofSmall(202, "queued");
        grant("welcome", Credits.of(5, 30));
        client.create("Import more than the credits last for", request, LeadListAnswers.INSUFFICIENT_CREDITS);
        client.read(
                "Nothing was stored by that",
                "/lead-lists",
                firstRun ? LeadListAnswers.NO_LISTS : LeadListAnswers.oneList(ofSmall(200, "completed")));
        grant("invoice 1", Credits.of(10, 0));
        client.createOnce("Import with enough credits", request, accepted);
        balance(LeadListsConversation.SMALL);
        worker.run();
        balance(LeadListsConversation.SMALL);
    }

    void cancel(LeadListsClient client, String completed) {
        balance(LeadListsConversation.ADMIN);
        String list = client.createOnce(
                "Import 2,500 leads that are canceled",
                LeadListRequests.importOf(GIVEN_UP, "linkedin", "admin@example.com", SampleLeads.linkedIn(2_500)),
                LeadListAnswers.importOf(202, GIVEN_UP, "queued"));
        balance(LeadListsConversation.ADMIN);
        client.cancel("Cancel it", list, LeadListAnswers.importOf(200, GIVEN_UP, "canceled"));
        balance(LeadListsConversation.ADMIN);
        client.cancel("Cancel it again", list, LeadListAnswers.importOf(200, GIVEN_UP, "canceled"));
        client.add("Add leads to it", list, LeadListRequests.ONE_MORE, LeadListAnswers.IS_CANCELED);
        client.cancel("Cancel a list that is completed", completed, LeadListAnswers.IS_COMPLETED);
    }

    private static Expected ofSmall(int status, String state) {
        Expected list = LeadListAnswers.importOf(status, "Ten", state);
        String body =
                list.body().replace("admin@example.com", "owner@small.example").replace("\"linkedin\"", "\"email\"");
        return new Expected(status, body);
    }

    private void grant(String id, Credits amount) {
        OrganizationId organization = LeadListsConversation.SMALL.organization();
        boolean isNew = imports.grant(organization, id, amount);
        out.printf(
                "%nThe host grants %s: %s e-mail, %s phone%s%n",
                id, amount.email(), amount.phone(), isNew ? "" : " (was granted before)");
        balance(LeadListsConversation.SMALL);
    }

    private void balance(Caller.Member caller) {
        out.println("\nCredits of " + caller.organization() + ": " + SampleImport.text(imports.balance(caller)));
    }
}
