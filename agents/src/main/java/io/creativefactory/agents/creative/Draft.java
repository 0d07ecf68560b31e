package io.creativefactory.agents.creative;

import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;

/// One cell of the grid, before it is written.
record Draft(HookType hook, Angle angle, CallToAction cta, Framework framework, Wishes wishes) {}
