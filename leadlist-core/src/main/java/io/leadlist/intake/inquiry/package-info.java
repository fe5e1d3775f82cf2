/**
 * What the ports are asked for leads that wait, and what they answer: {@link io.leadlist.intake.inquiry.AskingPorts} asks, an {@link io.leadlist.intake.inquiry.Inquiry} holds what
 * is known of one lead so far. Nothing is stored here. Not meant for hosts.
 */
@NullMarked
package io.leadlist.intake.inquiry;

import org.jspecify.annotations.NullMarked;
