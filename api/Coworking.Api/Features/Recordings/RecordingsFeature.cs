using Coworking.Api.Features.Recordings.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Recordings;

internal static class RecordingsFeature
{
    public static IServiceCollection AddRecordings(this IServiceCollection services) => services
        .AddSingleton<RecordingStore>()
        .AddSingleton<RecordingLinks>()
        .AddSingleton<RecordingViews>()
        .AddSingleton<WordStore>()
        .AddSingleton<IndexTranscripts>()
        .AddSingleton<SearchTranscripts>()
        .AddSingleton<CheckWords>()
        .AddSingleton<ListRecordings>()
        .AddSingleton<ShowCatalogue>()
        .AddSingleton<ReadRecording>()
        .AddSingleton<ShowPoster>()
        .AddSingleton<StartPlayback>()
        .AddSingleton<ShowSound>()
        .AddSingleton<PickRecordings>()
        .AddSingleton<CreateRecording>()
        .AddSingleton<RenewUpload>()
        .AddSingleton<InspectUpload>()
        .AddSingleton<CompleteUpload>()
        .AddSingleton<EditRecording>()
        .AddSingleton<ReaderCircle>()
        .AddSingleton<ReadDeskRecording>()
        .AddSingleton<ChangeRecording>()
        .AddSingleton<DeleteRecording>()
        .AddSingleton<RestoreRecording>()
        .AddSingleton<HideRecording>()
        .AddSingleton<ShowHistory>()
        .AddSingleton<KeepSmallFile>()
        .AddSingleton<SetPoster>()
        .AddSingleton<SetPeaks>()
        .AddSingleton<ReplacementUploads>()
        .AddSingleton<StartReplacement>()
        .AddSingleton<CompleteReplacement>()
        .AddSingleton<WithdrawReplacement>()
        .AddSingleton<RenditionUploads>()
        .AddSingleton<StartRendition>()
        .AddSingleton<CompleteRendition>()
        .AddSingleton<RemoveRendition>()
        .AddSingleton<SetSubtitles>()
        .AddSingleton<RemoveSubtitles>()
        .AddSingleton<ListDeskRecordings>()
        .AddSingleton<ImportRecording>()
        .AddSingleton<ImportRendition>()
        .AddSingleton<ConversionClaims>()
        .AddSingleton<SweepUploads>()
        .AddSingleton<MeasureUsage>();
}
