package io.leadlist.examples;

import io.leadlist.call.Caller;
import io.leadlist.examples.Conversation.Expected;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import io.leadlist.wire.leadlists.PageQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client of the lead-lists API that prints each request and its response. */
final class LeadListsClient {
    private static final String LISTS = "/lead-lists";
    private final LeadListsEndpoints endpoints;
    private final Conversation conversation;
    private final Caller caller;

    LeadListsClient(LeadListsEndpoints endpoints, Conversation conversation, Caller caller) {
        this.endpoints = endpoints;
        this.conversation = conversation;
        this.caller = caller;
    }

    /** Tries to create a list. */
    void create(String title, String body, Expected expected) {
        conversation.show(title, "POST " + LISTS, body, endpoints.create(Request.of(caller, body)), expected);
    }

    /** Creates a list under an idempotency key, so that a second run gets the first response; returns the list's id. */
    String createOnce(String title, String body, Expected expected) {
        String key = "quickstart: " + title;
        Response response = endpoints.create(Request.of(caller, body).withIdempotencyKey(key));
        return conversation
                .show(title, "POST " + LISTS + "   Idempotency-Key: " + key, body, response, expected)
                .get("id")
                .stringValue();
    }

    /** Adds leads under an idempotency key. */
    void addOnce(String title, String list, String body, Expected expected) {
        String key = "quickstart: " + title;
        Response response = endpoints.addLeads(Request.of(caller, body).withIdempotencyKey(key), list);
        String line = "POST " + path(list) + "/leads   Idempotency-Key: " + key;
        conversation.show(title, line, body, response, expected);
    }

    /** Tries to add leads. */
    void add(String title, String list, String body, Expected expected) {
        Response response = endpoints.addLeads(Request.of(caller, body), list);
        conversation.show(title, "POST " + path(list) + "/leads", body, response, expected);
    }

    /** Cancels the waiting leads. */
    void cancel(String title, String list, Expected expected) {
        Response response = endpoints.cancel(Request.of(caller, LeadListRequests.CANCEL), list);
        conversation.show(title, "PATCH " + path(list), LeadListRequests.CANCEL, response, expected);
    }

    /** Reads the resource behind a link. */
    JsonNode read(String title, String href, Expected expected) {
        return conversation.show(title, "GET " + href, "", follow(href), expected);
    }

    /** Follows a relative link. */
    Response follow(String href) {
        PageQuery page = new PageQuery(
                parameter(href, "page[size]"), parameter(href, "page[after]"), parameter(href, "page[before]"));
        String path = href.replaceFirst("[?].*", "");
        return path.equals(LISTS)
                ? endpoints.list(caller, page)
                : endpoints.get(caller, path.substring(LISTS.length() + 1), page);
    }

    static String path(String list) {
        return LISTS + "/" + list;
    }

    private static @Nullable String parameter(String href, String name) {
        int start = href.indexOf(name + "=");
        return start < 0 ? null : href.substring(start + name.length() + 1).replaceFirst("&.*", "");
    }
}
