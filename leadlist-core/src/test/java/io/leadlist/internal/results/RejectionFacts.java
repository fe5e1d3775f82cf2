package io.leadlist.internal.results;

import io.leadlist.call.LeadListException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

/** What makes two rejections equal: their class, their message, and the values that their accessors return. */
final class Facts {
    private Facts() {}

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
