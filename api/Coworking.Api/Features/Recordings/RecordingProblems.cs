using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;

namespace Coworking.Api.Features.Recordings;

/// <summary>The refusals of the recordings' functions.</summary>
internal static class RecordingProblems
{
    public static readonly ProblemKind NotMedia = ProblemKind.Of(422, "not-an-audio-or-video-file",
        "Бұл файл аудио да, бейне де емес. MP4, MOV, WebM, MKV, MP3, M4A, AAC, Ogg, FLAC немесе WAV файлын таңдаңыз.",
        "Этот файл — не аудио и не видео. Выберите файл MP4, MOV, WebM, MKV, MP3, M4A, AAC, Ogg, FLAC или WAV.",
        "This file is neither audio nor video. Choose an MP4, MOV, WebM, MKV, MP3, M4A, AAC, Ogg, FLAC or WAV file.");

    public static readonly ProblemKind SizeDiffers = ProblemKind.Of(422, "size-differs",
        "Келген файлдың көлемі айтылған көлемге сай емес. Файлды қайта жүктеңіз.",
        "Размер полученного файла не совпадает с заявленным. Загрузите файл заново.",
        "The file that arrived has another size than announced. Please upload it again.");

    public static readonly ProblemKind IncompleteUpload = ProblemKind.Of(422, "incomplete-upload",
        "Файл әлі толық келген жоқ. Жүктеуді жалғастырыңыз.",
        "Файл пришёл ещё не целиком. Продолжите загрузку.",
        "The file has not arrived in full yet. Please continue the upload.");

    public static readonly ProblemKind AlreadyComplete = ProblemKind.Of(409, "already-complete",
        "Бұл жазбаның файлы жүктеліп қойған.",
        "Файл этой записи уже загружен.",
        "This recording's file has been uploaded already.");

    public static readonly ProblemKind FileTooLarge = ProblemKind.Of(413, "file-too-large",
        "Файл тым үлкен: ең көбі 10 ГБ. Оны бөліктерге бөліңіз немесе сапасын азайтып сақтаңыз.",
        "Файл слишком большой: можно до 10 ГБ. Разделите его на части или сохраните в меньшем качестве.",
        "The file is too large: 10 GB at most. Split it, or save it at a lower quality.");

    public static readonly ProblemKind StorageFull = ProblemKind.Of(422, "storage-full",
        "Орталықтың жазбаларына бөлінген орын таусылды. Керек емес жазбаларды өшіріңіз немесе өңірдің ИТ мамандарына жүгініңіз.",
        "Место для записей центра закончилось. Удалите ненужные записи или обратитесь к ИТ-специалистам области.",
        "The centre has no room left for recordings. Delete what is not needed, or ask the region's IT.");

    public static readonly ProblemKind TooLateToRestore = ProblemKind.Of(409, "too-late-to-restore",
        "Жазба 30 күннен бұрын өшірілген, оны қайтару мүмкін емес.",
        "Запись удалена больше 30 дней назад, вернуть её уже нельзя.",
        "This recording was deleted more than 30 days ago and cannot be brought back.");

    public static readonly ProblemKind WouldNotPlay = ProblemKind.Of(422, "would-not-play",
        "Браузерлер бұл файлды ойната алмайды, сондықтан бұрынғы файл орнында қалды. Оны MP4 (H.264, AAC) пішімінде сақтап, қайта жүктеңіз.",
        "Браузеры не проигрывают этот файл, поэтому прежний остался на месте. Сохраните его как MP4 (H.264, AAC) и загрузите снова.",
        "Browsers do not play this file, so the old one stays. Save it as MP4 (H.264, AAC) and upload it again.");

    public static readonly ProblemKind NothingToHide = ProblemKind.Of(409, "nothing-to-hide",
        "Бұл жазба әлі жарияланған жоқ, сондықтан оны жасыратын ештеңе жоқ.",
        "Эта запись ещё не опубликована, скрывать нечего.",
        "This recording is not published, so there is nothing to hide.");

    public static readonly ProblemKind NotAPicture = ProblemKind.Of(422, "not-a-picture",
        "Бұл файл сурет емес. JPEG, PNG немесе WebP файлын таңдаңыз.",
        "Этот файл — не картинка. Выберите файл JPEG, PNG или WebP.",
        "This file is not a picture. Choose a JPEG, PNG or WebP file.");

    public static readonly ProblemKind NotSubtitles = ProblemKind.Of(422, "not-subtitles",
        "Бұл файл WebVTT не SRT субтитрлері емес немесе онда қате бар.",
        "Этот файл — не субтитры WebVTT или SRT, или в нём ошибка.",
        "This file is not WebVTT or SRT subtitles, or it has a mistake.");

    public static readonly ProblemKind NotARendition = ProblemKind.Of(422, "not-a-rendition-of-it",
        "Бұл файл осы жазбаның шағын көшірмесі емес.",
        "Этот файл — не облегчённая копия этой записи.",
        "This file is not a smaller copy of this recording.");

    public static readonly ProblemKind NotPeaks = ProblemKind.Of(422, "not-peaks",
        $"Дыбыс деңгейлері {Peaks.Fewest}-ден {Peaks.Most} байтқа дейін болуы керек.",
        $"Уровней звука должно быть от {Peaks.Fewest} до {Peaks.Most}, по байту на каждый.",
        $"Peaks are {Peaks.Fewest} to {Peaks.Most} bytes.");

    private static readonly LocalizedText CutShort = new(
        "Файл аудио не бейне болып басталады, бірақ соңына дейін жазылмаған. Түпнұсқасын тексеріп, қайта сақтаңыз.",
        "Файл начинается как аудио или видео, но обрывается до конца. Проверьте исходный файл и сохраните его заново.",
        "The file begins as audio or video but stops before its end. Check the original and save it again.");

    /// <summary>Why a file's own bytes keep it out.</summary>
    public static ProblemAnswer Of(MediaFault fault) => NotMedia.Answer(fault == MediaFault.CutShort ? CutShort : null);

    /// <summary>Why a file cannot be a smaller copy of a recording.</summary>
    public static ProblemAnswer Of(RenditionFault fault) => NotARendition.Answer(
        fault switch
        {
            RenditionFault.WrongKind => new LocalizedText(
                "Мұнда басқа түрдегі файл керек: «small» — бейне, «audio» — тек дыбыс.",
                "Здесь нужен файл другого вида: «small» — видео, «audio» — только звук.",
                "Another kind of file belongs here: \"small\" is video, \"audio\" is sound alone."),
            RenditionFault.NotPlayable => new LocalizedText(
                "Браузерлер бұл файлды ойната алмайды.", "Браузеры не проигрывают этот файл.", "Browsers do not play this file."),
            RenditionFault.OtherDuration => new LocalizedText(
                "Көшірменің ұзақтығы жазбаның ұзақтығына сай емес.",
                "Длительность копии не совпадает с длительностью записи.",
                "The copy does not play for as long as the recording."),
            _ => new LocalizedText(
                "Көшірме тым үлкен: «small» секундына 500 кбиттен, «audio» 48 кбиттен аспауы керек.",
                "Копия слишком тяжёлая: «small» — не больше 500 кбит/с, «audio» — не больше 48 кбит/с.",
                "The copy is too heavy: \"small\" has at most 500 kbit/s, \"audio\" 48 kbit/s."),
        });

    /// <summary>What is wrong with what was said, beside the member it was said in.</summary>
    public static ProblemAnswer Of(RecordingFault fault) => fault switch
    {
        RecordingFault.TitleTooLong => Field("title",
            $"Атауы {RecordingDescription.LongestTitle} таңбадан аспауы керек.",
            $"Название — не длиннее {RecordingDescription.LongestTitle} знаков.",
            $"The title has at most {RecordingDescription.LongestTitle} characters."),
        RecordingFault.TextTooLong => Field("description",
            $"Сипаттамасы {RecordingDescription.LongestText} таңбадан аспауы керек.",
            $"Описание — не длиннее {RecordingDescription.LongestText} знаков.",
            $"The description has at most {RecordingDescription.LongestText} characters."),
        RecordingFault.UnknownLanguage => Field("language",
            "Тіл екі не үш кіші латын әрпімен жазылады, мысалы kk.",
            "Язык пишется двумя или тремя строчными латинскими буквами, например kk.",
            "A language is two or three lower-case letters, such as kk."),
        RecordingFault.TooManyTags => Field("tags",
            $"Ең көбі {RecordingDescription.MostTags} белгі, әрқайсысы {RecordingDescription.LongestTag} таңбадан аспауы керек.",
            $"Не больше {RecordingDescription.MostTags} меток, каждая не длиннее {RecordingDescription.LongestTag} знаков.",
            $"At most {RecordingDescription.MostTags} tags of at most {RecordingDescription.LongestTag} characters each."),
        RecordingFault.FileNameUnfit => Field("fileName",
            "Файл атауы 1-ден 255 таңбаға дейін болуы керек.",
            "Имя файла — от 1 до 255 знаков.",
            "A file's name has 1 to 255 characters."),
        RecordingFault.FileEmpty => Field("size",
            "Файл бос.",
            "Файл пустой.",
            "The file is empty."),
        RecordingFault.FileTooLarge => FileTooLarge.Answer(),
        RecordingFault.TooManyPeople => Field("people",
            $"Ең көбі {Provenance.MostPeople} адам, әр есім {Provenance.LongestName} таңбадан аспауы керек.",
            $"Не больше {Provenance.MostPeople} человек, каждое имя не длиннее {Provenance.LongestName} знаков.",
            $"At most {Provenance.MostPeople} people, each name at most {Provenance.LongestName} characters."),
        RecordingFault.PlaceUnfit => Field("place",
            $"Жердің атауы {Provenance.LongestName} таңбадан аспауы керек.",
            $"Название места — не длиннее {Provenance.LongestName} знаков.",
            $"The place has at most {Provenance.LongestName} characters."),
        RecordingFault.DateUnfit => Field("recordedOn",
            "Жылын, айын не күнін жазыңыз: 1968, 1968-05 немесе 1968-05-09. Болашақ күн болмайды.",
            "Напишите год, месяц или день: 1968, 1968-05 или 1968-05-09. Дата не может быть в будущем.",
            "Write a year, a month or a day: 1968, 1968-05 or 1968-05-09. It cannot lie in the future."),
        RecordingFault.AgeUnfit => Field("age",
            "Жас белгісі: 0+, 6+, 12+, 16+ немесе 18+.",
            "Возрастная отметка: 0+, 6+, 12+, 16+ или 18+.",
            "The age mark is 0+, 6+, 12+, 16+ or 18+."),
        RecordingFault.InHouseIsForThoseInside => Field("audience",
            "Тек орталық ішінде көрсетуге рұқсат етілген жазба орталыққа келгендерге ғана ашылады.",
            "Запись, разрешённую только для показа в центре, можно открыть лишь тем, кто отметился в центре.",
            "A recording that may be shown in the house only is for those who are checked in there."),
        _ => Field("language",
            $"Субтитрлер ең көбі {Recording.MostSubtitles} тілде болады.",
            $"Субтитры — не больше чем на {Recording.MostSubtitles} языках.",
            $"Subtitles in at most {Recording.MostSubtitles} languages."),
    };

    /// <summary>A part of a question that makes no sense.</summary>
    public static ProblemAnswer Unclear(string field) => Field(field,
        "Бұл мән келмейді.",
        "Это значение не подходит.",
        "This value does not fit.");

    private static ProblemAnswer Field(string field, string kk, string ru, string en) =>
        Problems.Malformed.AnswerFor(field, new LocalizedText(kk, ru, en));
}
