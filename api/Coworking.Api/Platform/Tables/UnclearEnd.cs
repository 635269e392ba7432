using Azure;

namespace Coworking.Api.Platform.Tables;

/// <summary>Tells a write that may or may not have landed from one that storage refused.</summary>
internal static class UnclearEnd
{
    /// <summary>
    /// No answer, too late an answer, or an answer that storage is ill. When all tries of a call fail, the SDK throws them together;
    /// its own timeout is a cancellation that nobody asked for, so callers look at their token first.
    /// </summary>
    public static bool Is(Exception e) => e switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException all => all.InnerExceptions.All(Is),
        OperationCanceledException or IOException => true,
        _ => false,
    };
}
