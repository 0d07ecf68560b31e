/// How much of the revenue each touch, ad and campaign is credited with, beside what was spent.
@NamedInterface
@NullMarked
package io.creativefactory.graph.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
