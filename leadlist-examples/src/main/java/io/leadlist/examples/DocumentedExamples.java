package io.leadlist.examples;

import io.leadlist.conformance.CaseResult;
import io.leadlist.conformance.CaseResult.Verdict;
import io.leadlist.conformance.Difference;
import io.leadlist.conformance.Runner;
import io.leadlist.conformance.ServiceCall;
import io.leadlist.conformance.ServiceResponse;
import io.leadlist.conformance.Target;
import io.leadlist.conformance.VectorCaller;
import io.leadlist.conformance.VectorCase;
import io.leadlist.conformance.Vectors;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Plays the documented requests, which are among the conformance vectors, and shows them with their responses. */
final class DocumentedExamples {
    /** The examples of the entities API, by the names of their cases. */
    static final List<String> ENTITIES = List.of(
            "A person list is created with the people of the request",
            "A company list is created with the companies of the request",
            "A list that is created without a type and members is an empty person list",
            "People are added by their data, and counted",
            "People are selected by id",
            "A bulk selection adds the people of a search, without the excluded ones",
            "People who are in the list already are not counted again",
            "Added people are returned as they were sent",
            "The response holds all companies of the list with their records",
            "A company is added, and the response holds the whole list",
            "Companies are added in the order of the request",
            "If all companies are in the list already, the response has an addedCount of 0",
            "A list cannot be created without a name",
            "A caller without a token cannot create a list",
            "A prospect without a first name is rejected, and nothing is added",
            "A user without an organization cannot add people",
            "A colleague without access cannot add people",
            "People cannot be added to an unknown list",
            "People cannot be added to a company list",
            "The id of a company is a UUID",
            "At least one company is required",
            "Companies cannot be added to a person list",
            "A user without an organization cannot add companies",
            "A colleague without access cannot add companies",
            "Companies cannot be added to an unknown list");

    /** The examples of the lead-lists API, by the names of their cases. */
    static final List<String> LEAD_LISTS = List.of(
            "Leads by LinkedIn profile are accepted",
            "Leads by e-mail address are accepted",
            "A list with a blank name gets the default name",
            "An unknown type is rejected",
            "A list without a type is rejected",
            "A list without an owner is rejected",
            "An unknown owner is rejected",
            "A list without the property leads is rejected",
            "More than ten thousand leads are rejected",
            "A lead without a LinkedIn profile is rejected if its type requires one",
            "An invalid LinkedIn profile is rejected",
            "Leads are rejected if the organization has no credits");

    private final Target service;
    private final Conversation conversation;
    private final List<VectorCase> cases = Vectors.load().cases();

    DocumentedExamples(Target service, Conversation conversation) {
        this.service = service;
        this.conversation = conversation;
    }

    void play(List<String> names) {
        Runner runner = Runner.against(new ShownService()).withListener(this::conclude);
        for (String name : names) {
            VectorCase example = cases.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            conversation.begin(name);
            runner.play(List.of(example));
        }
    }

    private void conclude(CaseResult result) {
        List<Difference> differences = result.verdict() == Verdict.OK
                ? List.of()
                : Stream.concat(Stream.of(new Difference("call", result.call())), result.differences().stream())
                        .toList();
        conversation.conclude(result.vector().name(), differences);
    }

    /** Shows each call to the service with its response. */
    private final class ShownService implements Target {
        @Override
        public ServiceResponse send(ServiceCall call) throws IOException {
            ServiceResponse response = service.send(call);
            conversation.exchange(call, response);
            return response;
        }

        @Override
        public boolean knows(VectorCaller caller) {
            return service.knows(caller);
        }

        @Override
        public void pause() throws IOException {
            service.pause();
        }
    }
}
