/**
 * Where an indicator's numerator and denominator come from, in a small language that tables of indicators are kept in:
 *
 * <pre>
 * source     = [ space ":" ] name [ "(" [ condition { "," condition } ] ")" ]
 * space      = "register" | "headcount" | "document" | "survey"
 * condition  = key comparison value
 * comparison = "=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * value      = word { "|" word } | number [ ".." number ]
 *
 * register:participants(role=any, person=pupil|student, org=school, age=15..19, experience&lt;=3)
 * register:training(person=head, org=school, hours&gt;=36, valid=true)
 * register:partners(with_mentor=true)
 * headcount:pupils(org=school, age=15..19)
 * document:REGULATION
 * survey:satisfaction(role=mentee)
 * </pre>
 *
 * A condition that is left out does not narrow. Spaces do not matter, nor does the case of letters. {@code register:} may be left out.
 */
package org.nastavnik.monitoring.source;
