package io.leadlist.internal.results;

import io.leadlist.call.LeadListException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

/** The facts that make two rejections equal: their class, their message, and the values of their accessors. */
final class RejectionFacts {
    private RejectionFacts() {}

    static Map<String, Object> of(LeadListException rejection) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("class", rejection.getClass());
        facts.put("message", String.valueOf(rejection.getMessage()));
        for (Method method : rejection.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                facts.put(method.getName(), fact(rejection, method));
            }
        }
        return facts;
    }

    private static Object fact(LeadListException rejection, Method method) {
        try {
            return method.invoke(rejection);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
