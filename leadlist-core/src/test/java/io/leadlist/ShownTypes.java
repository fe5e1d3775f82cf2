package io.leadlist;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import jakarta.validation.Constraint;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that a host sees of the exported classes, without annotations. */
final class ShownTypes {
    private ShownTypes() {}

    /**
     * Returns the types of dependencies and of internal packages that exported classes show, by the name of the class.
     */
    static Map<String, Set<String>> hidden(JavaClasses classes) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass one : classes) {
            Set<String> hidden = isExported(one) ? hidden(one) : Set.of();
            if (!hidden.isEmpty()) {
                found.put(one.getName(), hidden);
            }
        }
        return found;
    }

    /** Returns whether a class is a constraint of Jakarta Validation, or its validator. */
    static boolean isConstraint(JavaClass one) {
        return one.isAnnotatedWith(Constraint.class)
                || one.getEnclosingClass().filter(ShownTypes::isConstraint).isPresent();
    }

    private static boolean isExported(JavaClass one) {
        return one.getModifiers().contains(JavaModifier.PUBLIC)
                && !one.getPackageName().startsWith("io.leadlist.internal")
                && one.getEnclosingClass().map(ShownTypes::isExported).orElse(true);
    }

    private static Set<String> hidden(JavaClass one) {
        Stream<JavaType> supertypes = Stream.concat(one.getSuperclass().stream(), one.getInterfaces().stream());
        Stream<JavaType> members = Stream.concat(
                one.getCodeUnits().stream()
                        .filter(unit -> isVisible(unit.getModifiers()))
                        .flatMap(ShownTypes::types),
                one.getFields().stream()
                        .filter(field -> isVisible(field.getModifiers()))
                        .map(JavaField::getType));
        return Stream.concat(supertypes, members)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(type -> type.getBaseComponentType().getName())
                .filter(ShownTypes::isHidden)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isHidden(String type) {
        return type.startsWith("io.leadlist.")
                ? type.startsWith("io.leadlist.internal.")
                : type.contains(".") && !type.startsWith("java.");
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> types(JavaCodeUnit unit) {
        return Stream.of(Set.of(unit.getReturnType()), unit.getParameterTypes()).<JavaType>flatMap(Collection::stream);
    }
}
