package io.leadlist.privacy;

import io.leadlist.call.Caller;
import io.leadlist.wire.Request;
import java.util.List;
import java.util.function.Supplier;

/** Requests for all endpoints with marks in their bodies and headers, some valid and most invalid. */
final class MarkedRequests {
    private static final List<String> BODIES = List.of(
            "{'prospects':[{'firstName':'@','lastName':'@','emails':['1@%@.example']}]}",
            "{'name':'@','type':'person','startDate':'2026-01-01','endDate':'2026-02-01',"
                    + "'personIds':['@'],'icpId':null}",
            "{'companyIds':['5ec2e7ed-0000-4000-8000-000000000001']}",
            "{'type':'email','owner':'@%@.example','shared':true,'name':'@',"
                    + "'leads':[{'email':'1@%@.example','@':'@'}]}",
            "{'type':'email','leads':[{'email':'2@%@.example'}]}",
            "{'status':'canceled'}",
            "{'selection':{'mode':'manual','includedIds':['@-1']}}",
            "{'contact':{'location':{'any':{'include':['@']}}},'size':3}",
            "{'selection':{'mode':'@','includedIds':['@'],'@':1}}",
            "{'selection':{'mode':'bulk','targetCount':1,"
                    + "'filters':{'contact':{'seniority':{'any':{'include':['@']}}}}}}",
            "{'prospects':[{'firstName':'@','lastName':7,'@':'\\ud800'}]}",
            "{'name':'@','type':'@','startDate':'@','endDate':'@','personIds':'@','icpId':'@'}",
            "{'companyIds':['@']}",
            "{'type':'@','owner':'stranger%@.example','shared':'@','@':'@','leads':[{'email':'@','@':'\\ud800'}]}",
            "{'type':'email','owner':'stranger@%@.example','shared':true,'leads':[]}",
            "{'type':'email','owner':'@%@.example','shared':true,"
                    + "'leads':[{'email':'1@%@.example','@':{'@':'\\ud800'}}]}",
            "{'status':'@'}",
            "{'exportFields':['@'],'selection':{'mode':'manual','includedIds':['@']}}",
            "{'@':'@'",
            "{'@':@}",
            "{'@':1,'@':2}",
            "['@']",
            "'@'",
            "@");

    private final Caller caller;

    MarkedRequests(Caller caller) {
        this.caller = caller;
    }

    /** Returns suppliers of all requests, each of which creates a new request. */
    Supplier<?>[] all() {
        Supplier<?>[] requests = new Supplier<?>[BODIES.size() + 8];
        for (int i = 0; i < BODIES.size(); i++) {
            String body =
                    BODIES.get(i).replace('\'', '"').replace("@", Marks.TEXT).replace('%', '@');
            requests[i] = () -> Request.of(caller, body);
        }
        requests[BODIES.size()] = () -> Request.of(caller, "{}").withIdempotencyKey(Marks.TEXT.repeat(100));
        requests[BODIES.size() + 1] = () -> Request.of(caller, "{}").withIfMatch(Marks.TEXT);
        requests[BODIES.size() + 2] = () -> Request.of(Caller.anonymous(), "{}");
        requests[BODIES.size() + 3] = () -> Request.of(caller, "{}").withIfNoneMatch(Marks.TEXT);
        requests[BODIES.size() + 4] = () -> Request.of(caller, "{}").withIfMatch("\"" + Marks.TEXT + "\"");
        requests[BODIES.size() + 5] = () -> Request.of(caller, Marks.TEXT).withHeader("Content-Encoding", "gzip");
        requests[BODIES.size() + 6] = () -> Request.of(caller, "{}").withHeader("Content-Encoding", Marks.TEXT);
        requests[BODIES.size() + 7] = () -> Request.of(caller, "{}").withHeader("Accept-Encoding", "gzip");
        return requests;
    }
}
