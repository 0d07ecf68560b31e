package io.creativefactory.platform.google;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Google's number of each country: 2000 and the country's number in ISO 3166-1
/// (https://developers.google.com/google-ads/api/data/geotargets, read 2026-11-20).
final class GeoTargets {
  /// Under embargo: Google sells no ads there.
  private static final Set<String> WITHOUT = Set.of("CU", "IR", "KP");

  private static final int BASE = 2000;
  private static final Map<String, Integer> NUMBERS =
      Arrays.stream(
              """
              AF004 AL008 AQ010 DZ012 AS016 AD020 AO024 AG028 AZ031 AR032 AU036 AT040 BS044 BH048
              BD050 AM051 BB052 BE056 BM060 BT064 BO068 BA070 BW072 BV074 BR076 BZ084 IO086 SB090
              VG092 BN096 BG100 MM104 BI108 BY112 KH116 CM120 CA124 CV132 KY136 CF140 LK144 TD148
              CL152 CN156 TW158 CX162 CC166 CO170 KM174 YT175 CG178 CD180 CK184 CR188 HR191 CU192
              CY196 CZ203 BJ204 DK208 DM212 DO214 EC218 SV222 GQ226 ET231 ER232 EE233 FO234 FK238
              GS239 FJ242 FI246 AX248 FR250 GF254 PF258 TF260 DJ262 GA266 GE268 GM270 PS275 DE276
              GH288 GI292 KI296 GR300 GL304 GD308 GP312 GU316 GT320 GN324 GY328 HT332 HM334 VA336
              HN340 HK344 HU348 IS352 IN356 ID360 IR364 IQ368 IE372 IL376 IT380 CI384 JM388 JP392
              KZ398 JO400 KE404 KP408 KR410 KW414 KG417 LA418 LB422 LS426 LV428 LR430 LY434 LI438
              LT440 LU442 MO446 MG450 MW454 MY458 MV462 ML466 MT470 MQ474 MR478 MU480 MX484 MC492
              MN496 MD498 ME499 MS500 MA504 MZ508 OM512 NA516 NR520 NP524 NL528 CW531 AW533 SX534
              BQ535 NC540 VU548 NZ554 NI558 NE562 NG566 NU570 NF574 NO578 MP580 UM581 FM583 MH584
              PW585 PK586 PA591 PG598 PY600 PE604 PH608 PN612 PL616 PT620 GW624 TL626 PR630 QA634
              RE638 RO642 RU643 RW646 BL652 SH654 KN659 AI660 LC662 MF663 PM666 VC670 SM674 ST678
              SA682 SN686 RS688 SC690 SL694 SG702 SK703 VN704 SI705 SO706 ZA710 ZW716 ES724 SS728
              SD729 EH732 SR740 SJ744 SZ748 SE752 CH756 SY760 TJ762 TH764 TG768 TK772 TO776 TT780
              AE784 TN788 TR792 TM795 TC796 TV798 UG800 UA804 MK807 EG818 GB826 GG831 JE832 IM833
              TZ834 US840 VI850 BF854 UY858 UZ860 VE862 WF876 WS882 YE887 ZM894
              """
                  .split("\\s+"))
          .collect(
              Collectors.toUnmodifiableMap(
                  each -> each.substring(0, 2), each -> Integer.valueOf(each.substring(2))));

  private GeoTargets() {}

  /// `geoTargetConstants/2276` for `DE`.
  static Optional<String> constant(String country) {
    return WITHOUT.contains(country)
        ? Optional.empty()
        : Optional.ofNullable(NUMBERS.get(country))
            .map(number -> "geoTargetConstants/" + (BASE + number));
  }

  /// `DE` for `2276`; nothing for what is no country.
  static Optional<String> country(String criterion) {
    return NUMBERS.entrySet().stream()
        .filter(each -> criterion.equals(Integer.toString(BASE + each.getValue())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The members of the European Union, where political ads need a declaration Google gives to
  /// nobody.
  static boolean inUnion(String country) {
    return UNION.contains(country);
  }

  private static final Set<String> UNION =
      Set.of(
          ("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
                  + " AX GF GP MF MQ RE YT")
              .split(" "));
}
