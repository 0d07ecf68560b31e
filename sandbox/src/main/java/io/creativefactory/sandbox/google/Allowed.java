package io.creativefactory.sandbox.google;

import java.util.Map;
import java.util.Set;

/// Names that exist on the wire, of the resources that we work with: `google/ads/googleads/v25/
/// resources` (read 2026-11-20). `startDate` and `endDate` went with v23.
final class Allowed {
  /// By the type of an operation.
  static final Map<String, Set<String>> FIELDS =
      Map.of(
          "campaignBudget",
          words(
              """
              resourceName id name amountMicros totalAmountMicros status deliveryMethod
              explicitlyShared period type alignedBiddingStrategyId
              """),
          "campaign",
          words(
              """
              resourceName id name status adServingOptimizationStatus advertisingChannelType
              advertisingChannelSubType trackingUrlTemplate urlCustomParameters
              demandGenCampaignSettings videoCampaignSettings pmaxCampaignSettings networkSettings
              shoppingSetting targetingSetting audienceSetting geoTargetTypeSetting campaignBudget
              campaignGroup startDateTime endDateTime finalUrlSuffix frequencyCaps
              selectiveOptimization optimizationGoalSetting trackingSetting
              excludedParentAssetFieldTypes assetAutomationSettings brandGuidelinesEnabled
              brandGuidelines textGuidelines containsEuPoliticalAdvertising biddingStrategy
              manualCpc manualCpm manualCpv maximizeConversions maximizeConversionValue targetCpa
              targetRoas targetSpend targetCpm targetCpv targetCpc
              """),
          "campaignCriterion",
          words("resourceName campaign bidModifier negative status location language"),
          "adGroup",
          words(
              """
              resourceName id name status type trackingUrlTemplate urlCustomParameters campaign
              cpcBidMicros targetCpaMicros targetCpcMicros targetRoas optimizedTargetingEnabled
              finalUrlSuffix targetingSetting audienceSetting demandGenAdGroupSettings
              """),
          "adGroupCriterion",
          words("resourceName adGroup status bidModifier negative location language audience"),
          "adGroupAd",
          words("resourceName status adGroup ad adGroupAdAssetAutomationSettings"),
          "asset",
          words(
              """
              resourceName id name type finalUrls imageAsset textAsset youtubeVideoAsset
              callToActionAsset
              """),
          "assetGroup",
          words("resourceName id campaign name finalUrls finalMobileUrls status path1 path2"),
          "assetGroupAsset",
          words("resourceName assetGroup asset fieldType status"));

  static final Set<String> AD =
      words(
          """
          resourceName id name finalUrls finalMobileUrls finalUrlSuffix trackingUrlTemplate
          demandGenVideoResponsiveAd
          """);

  static final Set<String> VIDEO_AD =
      words(
          """
          headlines longHeadlines descriptions videos logoImages companionBanners breadcrumb1
          breadcrumb2 businessName callToActions
          """);

  static final Set<String> BIDDING =
      words(
          """
          biddingStrategy manualCpc manualCpm manualCpv maximizeConversions
          maximizeConversionValue targetCpa targetRoas targetSpend targetCpm targetCpv targetCpc
          """);

  static final Set<String> BUTTONS =
      words(
          """
          LEARN_MORE GET_QUOTE APPLY_NOW SIGN_UP CONTACT_US SUBSCRIBE DOWNLOAD BOOK_NOW SHOP_NOW
          BUY_NOW DONATE_NOW ORDER_NOW PLAY_NOW SEE_MORE START_NOW VISIT_SITE WATCH_NOW
          """);

  private Allowed() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
