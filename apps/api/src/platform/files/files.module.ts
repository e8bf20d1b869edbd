import { Global, Module } from '@nestjs/common';
import { ArrivingFiles } from './arriving-files.ts';
import { FileJobs } from './files.jobs.ts';
import { StoredFiles } from './stored-files.ts';

@Global()
@Module({ providers: [ArrivingFiles, FileJobs, StoredFiles], exports: [ArrivingFiles, StoredFiles] })
export class FilesModule {}
