/// Charts as SVG: figures with their intervals, drawn so that light and dark pages can show them.
@NamedInterface
@NullMarked
package io.creativefactory.tools.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
