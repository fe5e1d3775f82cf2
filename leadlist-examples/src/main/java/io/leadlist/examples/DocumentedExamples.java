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
            "A person list is created with the people it was given",
            "A company list is created with the companies it was given",
            "A list is created without type and members, and is an empty person list",
            "People are added as data, and counted",
            "People are selected by id",
            "A search is replayed, and whom it excludes is not added",
            "People who are in the list already are not counted again",
            "People are read as they were handed over",
            "The list is answered with all its companies, filled in",
            "A company is added, and the whole list is answered",
            "Companies are added in the order in which they were given",
            "Companies that are all in the list already are answered with a count of none",
            "A list without a name is not created",
            "Nobody creates a list without a token",
            "A prospect without a first name is refused, and nobody is added",
            "A user without an organization adds nobody",
            "A colleague without access adds nobody",
            "People are not added to a list that nobody knows",
            "People do not go into a company list",
            "The id of a company is a UUID",
            "At least one company is needed",
            "Companies do not go into a person list",
            "A user without an organization adds no companies",
            "A colleague without access adds no companies",
            "Companies are not added to a list that nobody knows");

    /** The examples of the lead-lists API, by the names of their cases. */
    static final List<String> LEAD_LISTS = List.of(
            "Leads by LinkedIn profile are accepted",
            "Leads by e-mail address are accepted",
            "A list with a blank name gets the usual one",
            "A type that nobody knows is refused",
            "A list without a type is refused",
            "A list without an owner is refused",
            "An owner whom nobody knows is refused",
            "A list without leads is refused",
            "More than ten thousand leads are refused",
            "A lead without a LinkedIn profile is refused where it needs one",
            "A LinkedIn profile that is none is refused",
            "Without credits no leads are accepted");

    private final Target service;
    private final Conversation conversation;
    private final List<VectorCase> cases = Vectors.load().cases();

    DocumentedExamples(Target service, Conversation conversation) {
        this.service = service;
        this.conversation = conversation;
    }

    void play(List<String> names) {
        Runner runner = Runner.against(new Shown()).withListener(this::conclude);
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

    /** The service, each call to which is shown with its response. */
    private final class Shown implements Target {
        @Override
        public ServiceResponse send(ServiceCall call) throws IOException {
            ServiceResponse answer = service.send(call);
            conversation.exchange(call, answer);
            return answer;
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
